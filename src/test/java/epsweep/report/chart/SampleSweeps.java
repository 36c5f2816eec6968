package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Groups;
import epsweep.gradient.Sample;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.parameter.Block;
import epsweep.sweep.Curve;
import epsweep.sweep.GradientSweep;
import epsweep.sweep.GroupTruth;
import epsweep.sweep.Sweep;
import epsweep.sweep.SweptParameters;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Made-up sweeps of every shape that a chart has to bear; the curves obey the error model. */
public final class SampleSweeps {

  private static final List<LayerSpec> LAYERS =
      List.of(new LayerSpec.Lstm(5), new LayerSpec.Dense(5, Activation.IDENTITY));

  static final Scheme[] ALL_SCHEMES = {
    Scheme.CENTRAL, Scheme.FORWARD, Scheme.BACKWARD, Scheme.FOUR_POINT
  };

  /** Like the question's network. */
  private static final Setting QUESTION =
      new Setting(LAYERS, "w", 1e-9, 1, 12, List.of("float32", "float64"));

  private SampleSweeps() {}

  /** All samples by name. */
  public static Map<String, AnalysedSweep> all() {
    Map<String, AnalysedSweep> samples = new TreeMap<>();
    samples.put("question", question());
    samples.put("one build", of(LAYERS, "w", 1e-9, 1, 12, d -> d, "float32"));
    samples.put(
        "six builds",
        of(
            LAYERS,
            "w",
            1e-9,
            1,
            12,
            d -> d,
            "bfloat16",
            "float16",
            "e8m10",
            "e8m15",
            "float32",
            "float64"));
    samples.put(
        "one layer", of(List.of(new LayerSpec.Lstm(1)), "w", 1e-9, 1, 12, d -> d, "float64"));
    samples.put("many layers", of(many(), "w", 1e-9, 1, 12, d -> d, "float32", "float64"));
    samples.put("five epsilon", of(LAYERS, "w", 1e-4, 1, 1, d -> d, "float32", "float64"));
    samples.put("a thousand", of(LAYERS, "w", 1e-9, 1, 111, d -> d, "float32", "float64"));
    samples.put("one decade", of(LAYERS, "w", 1e-3, 1e-2, 12, d -> d, "float32", "float64"));
    samples.put("less than one", of(LAYERS, "w", 1e-3, 3e-3, 12, d -> d, "float32", "float64"));
    samples.put("sixty decades", of(LAYERS, "w", 1e-58, 1e2, 4, d -> d, "float32", "float64"));
    samples.put("all dead", of(LAYERS, "w", 1e-9, 1, 12, d -> 1, "float32", "float64"));
    samples.put("zeros", of(LAYERS, "w", 1e-9, 1, 12, d -> d < 1e-4 ? 0 : d, "float32", "float64"));
    samples.put("all zero", of(LAYERS, "w", 1e-9, 1, 12, d -> 0, "float32", "float64"));
    samples.put(
        "no value", of(LAYERS, "w", 1e-9, 1, 12, d -> d > 1e-3 ? Double.NaN : d, "float32"));
    samples.put("no value at all", of(LAYERS, "w", 1e-9, 1, 12, d -> Double.NaN, "float32"));
    samples.put("flat", of(LAYERS, "w", 1e-9, 1, 12, d -> Math.max(d, 0.95), "float32", "float64"));
    String odd = "<script>alert(\"x\")</script> & ' שלום 🙂 " + "long".repeat(20);
    samples.put("odd name", of(LAYERS, odd, 1e-9, 1, 12, d -> d, "float32", "float64"));
    samples.put("not measured", made(QUESTION, List.of(Scheme.CENTRAL), d -> d, false));
    samples.put("two schemes", schemes(d -> d, Scheme.CENTRAL, Scheme.FORWARD));
    samples.put("all schemes", schemes(d -> d, ALL_SCHEMES));
    samples.put("two schemes, all dead", schemes(d -> 1, Scheme.CENTRAL, Scheme.FOUR_POINT));
    samples.put(
        "two schemes, gaps",
        schemes(d -> d > 1e-2 ? Double.NaN : d, Scheme.CENTRAL, Scheme.FORWARD));
    samples.put(
        "ladder of three", of(LAYERS, "w", 1e-9, 1, 12, d -> d, "e8m10", "float32", "float64"));
    samples.put(
        "mixed", of(LAYERS, "w", 1e-9, 1, 12, d -> d, "float32", "float32-double-loss", "float64"));
    return samples;
  }

  /** Like the question's network. */
  public static AnalysedSweep question() {
    return of(LAYERS, "w", 1e-9, 1, 12, d -> d, "float32", "float64");
  }

  private static List<LayerSpec> many() {
    List<LayerSpec> layers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      layers.add(new LayerSpec.Lstm(2));
    }
    return layers;
  }

  private static AnalysedSweep of(
      List<LayerSpec> layers,
      String weights,
      double from,
      double to,
      int perDecade,
      DoubleUnaryOperator change,
      String... builds) {
    Setting setting = new Setting(layers, weights, from, to, perDecade, List.of(builds));
    return made(setting, List.of(Scheme.CENTRAL), change, true);
  }

  private static AnalysedSweep schemes(DoubleUnaryOperator change, Scheme... schemes) {
    return made(QUESTION, List.of(schemes), change, true);
  }

  /** Model, grid and builds of a sample. */
  private record Setting(
      List<LayerSpec> layers,
      String weights,
      double from,
      double to,
      int perDecade,
      List<String> builds) {

    NetworkSpec network() {
      return new NetworkSpec(
          5,
          layers,
          LossKind.SOFTMAX_CROSS_ENTROPY,
          LossAt.LAST_STEP,
          39,
          1,
          new WeightSource.Stored(weights));
    }

    SweepPlan plan(List<Scheme> schemes) {
      return new SweepPlan(
          "sample",
          new Subject.OfNetwork(network()),
          builds,
          schemes,
          new EpsilonGrid(from, to, perDecade, List.of()),
          Step.NOMINAL,
          new Selection.All(),
          Set.of());
    }
  }

  private static AnalysedSweep made(
      Setting setting, List<Scheme> schemes, DoubleUnaryOperator change, boolean measured) {
    List<Block> blocks = setting.network().blocks();
    int size = blocks.stream().mapToInt(Block::size).sum();
    List<Group> groups = Groups.of(blocks, IntStream.range(0, size).toArray());
    List<Build> builds = setting.builds.stream().map(Build::named).toList();
    SweepPlan plan = setting.plan(schemes);
    double[] epsilon = plan.epsilon().values();
    SampleCurves maker = new SampleCurves(epsilon, change, measured);
    List<Curve> curves = new ArrayList<>();
    for (Scheme scheme : schemes) {
      for (Build build : builds) {
        groups.forEach(group -> curves.add(maker.curve(build, scheme, group)));
      }
    }
    List<GroupTruth> truths = measured ? maker.truths(builds, groups) : List.of();
    List<GradientSweep> gradients = SampleGradients.of(builds, curves, size);
    double[] losses = new double[builds.size()];
    AnalysedSweep sweep =
        AnalysedSweep.of(
            new Sweep(
                plan,
                builds,
                new SweptParameters(groups, Sample.everyOf(size), 0),
                losses,
                curves,
                truths,
                gradients));
    return measured ? SampleMeasures.added(sweep) : sweep;
  }
}
