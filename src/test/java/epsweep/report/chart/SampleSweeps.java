package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Analysis;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Groups;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.network.Activation;
import epsweep.network.Block;
import epsweep.network.Fault;
import epsweep.network.LayerSpec;
import epsweep.network.LossAt;
import epsweep.network.LossKind;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.sweep.Curve;
import epsweep.sweep.EpsilonGrid;
import epsweep.sweep.Subject;
import epsweep.sweep.Sweep;
import epsweep.sweep.SweepPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Made-up sweeps of every shape that a chart has to bear; the curves obey the error model. */
public final class SampleSweeps {

  private static final List<LayerSpec> LAYERS =
      List.of(new LayerSpec.Lstm(5), new LayerSpec.Dense(5, Activation.IDENTITY));

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
            "tf32",
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
    NetworkSpec spec =
        new NetworkSpec(
            5,
            layers,
            LossKind.SOFTMAX_CROSS_ENTROPY,
            LossAt.LAST_STEP,
            39,
            1,
            new WeightSource.Stored(weights),
            Fault.NONE);
    SweepPlan plan =
        new SweepPlan(
            "sample",
            new Subject.OfNetwork(spec),
            List.of(builds),
            List.of(Scheme.CENTRAL),
            new EpsilonGrid(from, to, perDecade, List.of()),
            Step.NOMINAL,
            OptionalInt.empty(),
            Set.of());
    List<Block> blocks = Block.of(spec);
    int size = blocks.stream().mapToInt(Block::size).sum();
    List<Group> groups = Groups.of(blocks, IntStream.range(0, size).toArray());
    List<Build> formats =
        IntStream.range(0, builds.length).mapToObj(i -> Build.named(builds[i])).toList();
    double[] epsilon = plan.epsilon().values();
    Random random = new Random(1);
    List<Curve> curves = new ArrayList<>();
    for (Build format : formats) {
      for (Group group : groups) {
        curves.add(curve(format, group, epsilon, change, random));
      }
    }
    double[] losses = new double[builds.length];
    return Analysis.of(new Sweep(plan, formats, groups, epsilon, losses, 0, curves, List.of()));
  }

  /** d = e / (1 + e), e² = (8u/ε)² χ² + (0.2 ε²)², 1 in the dead zone below ε = u. */
  private static Curve curve(
      Build format, Group group, double[] epsilon, DoubleUnaryOperator change, Random random) {
    double u = format.unitRoundoff();
    double[] d = new double[epsilon.length];
    double[] dead = new double[epsilon.length];
    double scale = 0.5 + random.nextDouble();
    for (int i = 0; i < d.length; i++) {
      double roundOff =
          8 * u / epsilon[i] * Math.exp(random.nextGaussian() / Math.sqrt(group.size()));
      double e = Math.hypot(roundOff, 0.2 * scale * epsilon[i] * epsilon[i]);
      dead[i] = epsilon[i] < u ? 1 : 0;
      d[i] = change.applyAsDouble(dead[i] == 1 ? 1 : e / (1 + e));
    }
    return new Curve(format.name(), Scheme.CENTRAL, group.name(), d, dead, dead, Optional.empty());
  }
}
