package epsweep.report;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.NoPrediction;
import epsweep.analysis.Prediction;
import epsweep.analysis.Remedy;
import epsweep.analysis.RuleResult;
import epsweep.analysis.judgement.Finding;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Kink;
import epsweep.analysis.judgement.Reach;
import epsweep.analysis.judgement.Resolution;
import epsweep.analysis.judgement.Verdict;
import epsweep.analysis.pattern.Mistake;
import epsweep.analysis.row.BuildNoise;
import epsweep.analysis.row.Nature;
import epsweep.arithmetic.Build;
import epsweep.gradient.Answers;
import epsweep.gradient.Group;
import epsweep.gradient.Sample;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.fault.Fault;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.sweep.Curve;
import epsweep.sweep.CurveId;
import epsweep.sweep.ErrorBudget;
import epsweep.sweep.GradientSweep;
import epsweep.sweep.GroupTruth;
import epsweep.sweep.Interval;
import epsweep.sweep.Sweep;
import epsweep.sweep.SweptParameters;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * Sweeps of the right form whose numbers are drawn, with NaN, infinities, zeros of both signs and
 * subnormals among them; odd and even seeds take different branches of every choice.
 */
public final class RandomSweeps {

  private static final double[] EPSILON = {Double.MIN_VALUE, 0.1, 1};

  private final Random random;
  private final boolean odd;

  private RandomSweeps(long seed) {
    random = new Random(seed);
    odd = seed % 2 == 1;
  }

  public static AnalysedSweep of(long seed) {
    return new RandomSweeps(seed).draw(seed);
  }

  private Selection selection(long seed) {
    if (odd) {
      return seed % 4 == 1 ? new Selection.All() : new Selection.Directions(3);
    }
    return new Selection.PerBlock(64);
  }

  private AnalysedSweep draw(long seed) {
    List<Build> builds = List.of(Build.named("float32-double-loss"), Build.named("e5m10"));
    List<Scheme> schemes = odd ? List.of(Scheme.FORWARD, Scheme.CENTRAL) : Scheme.NAMED;
    List<Group> groups =
        List.of(
            odd
                ? new Group("all", Group.Kind.ALL, new int[] {0, 1, 2, 3, 4, 5})
                : new Group("all", Group.Kind.ALL, new int[] {0}, 5),
            new Group(
                "lstm",
                odd ? Group.Kind.LAYER : Group.Kind.GATE,
                odd ? new int[] {0, 1, 2, 4} : new int[] {0}));
    List<Curve> curves = new ArrayList<>();
    for (Build build : builds) {
      for (Scheme scheme : schemes) {
        for (Group group : groups) {
          curves.add(
              new Curve(
                  new CurveId(build, scheme, group),
                  EPSILON,
                  shares(),
                  shares(),
                  shares(),
                  budget(),
                  group.isSampled()
                      ? Optional.of(new Interval(shares(), shares()))
                      : Optional.empty()));
        }
      }
    }
    SweepPlan plan =
        new SweepPlan(
            odd ? "odd" : "even",
            odd
                ? new Subject.OfNetwork(model(seed), Fault.AVERAGE_OVER_TIME)
                : new Subject.OfFunction("sin", 1 / 3.0),
            List.of("float32-double-loss", "e5m10"),
            schemes,
            new EpsilonGrid(1e-9, 1, 12, odd ? List.of() : List.of(5e-3, 1 / 3.0), !odd),
            odd ? Step.NOMINAL : Step.EFFECTIVE,
            selection(seed),
            odd ? Set.of(Measure.ERROR_BUDGET, Measure.REMEDIES) : Set.of());
    double[] losses = {number(), Double.POSITIVE_INFINITY};
    Sample sample =
        odd ? Sample.everyOf(6) : new Sample(new int[] {2}, new int[] {0}, new int[] {5});
    Sweep sweep =
        new Sweep(
            plan,
            builds,
            new SweptParameters(groups, sample, random.nextInt(100)),
            losses,
            curves,
            truths(groups),
            gradients(builds, schemes, groups.get(0).size()));
    AnalysedSweep analysed = AnalysedSweep.of(sweep);
    CurveId predicted = new CurveId(builds.get(1), Scheme.FORWARD, groups.get(0));
    return odd
        ? analysed
            .withPredictions(Map.of(predicted, prediction()))
            .withRules(List.of(rule()))
            .withRemedies(List.of(remedy()))
            .withVerdicts(List.of(wrong(), right()), 1e-3)
            .withoutFault(List.of(curves.get(0).alone()))
        : analysed;
  }

  /** 49 parameters: 16 + 16 + 8 of the LSTM, 6 + 3 of the dense layer. */
  private NetworkSpec model(long seed) {
    List<LayerSpec> layers =
        List.of(
            new LayerSpec.Lstm(2),
            new LayerSpec.Dense(3, odd ? Activation.TANH : Activation.IDENTITY));
    return new NetworkSpec(
        2,
        layers,
        odd ? LossKind.SOFTMAX_CROSS_ENTROPY : LossKind.MEAN_SQUARED_ERROR,
        odd ? LossAt.LAST_STEP : LossAt.EVERY_STEP_MEAN,
        39,
        4,
        odd
            ? new WeightSource.Seeded(Long.MIN_VALUE + seed, 1 / 3.0)
            : new WeightSource.Stored("weights/größe.safetensors"));
  }

  /** Any double at all, or a special one. */
  private double number() {
    return switch (random.nextInt(10)) {
      case 0 -> Double.NaN;
      case 1 -> Double.NEGATIVE_INFINITY;
      case 2 -> -0.0;
      case 3 -> 0.0;
      case 4 -> Double.MIN_VALUE * random.nextInt(1000);
      case 5 -> random.nextInt(1000);
      default -> canonical(Double.longBitsToDouble(random.nextLong()));
    };
  }

  /** Any number from 0 on, or NaN. */
  private double size() {
    double x = Math.abs(number());
    return x == 0 ? 0 : x;
  }

  private double length() {
    double x = size();
    return x > 1e300 ? 1e300 : x;
  }

  private double share() {
    return random.nextBoolean() ? random.nextDouble() : Double.NaN;
  }

  private double finite() {
    double x = number();
    return Double.isInfinite(x) ? Double.NaN : x;
  }

  /** The NaN of the many. */
  private static double canonical(double x) {
    return Double.isNaN(x) ? Double.NaN : x;
  }

  private Verdict wrong() {
    Mistake named = Mistake.singleRows(new int[] {3, 5}, row -> "b\u0130ı[" + row + "]");
    return verdict("all", 6, Judgement.WRONG, Optional.of(named));
  }

  private Verdict right() {
    return verdict("lstm", 4, Judgement.CORRECT, Optional.empty());
  }

  private Verdict verdict(String group, int rows, Judgement judgement, Optional<Mistake> name) {
    BuildNoise of =
        new BuildNoise(
            "e5m10",
            Scheme.CENTRAL,
            0x1p-11,
            number(),
            Double.NaN,
            1e-8,
            random.nextDouble(),
            new Answers(random.nextDouble(), true));
    Finding finding =
        new Finding(
            of,
            judgement,
            new Resolution(Double.POSITIVE_INFINITY, random.nextDouble()),
            name.isPresent() ? random.nextDouble() : 0,
            name.isPresent() ? List.of(3, 5) : List.of(),
            Map.of(Nature.SMOOTH, rows - 1, Nature.DEAD, 1),
            List.of(new Kink("lstm.bias[3]", random.nextDouble())));
    return new Verdict(
        group, judgement, new Reach(rows, rows, 0), List.of(finding), 0, name, Optional.empty());
  }

  private Prediction prediction() {
    NoPrediction[] reasons = NoPrediction.values();
    int reason = random.nextInt(2 * reasons.length);
    return new Prediction(
        size(),
        size(),
        length(),
        length(),
        reason < reasons.length ? Optional.of(reasons[reason]) : Optional.empty());
  }

  private RuleResult rule() {
    return new RuleResult(
        "e5m10",
        "Curtis–Reid",
        Scheme.CENTRAL,
        new RuleResult.Tally(random.nextInt(100), random.nextInt(100)),
        new RuleResult.Steps(length(), length(), length(), finite()),
        length(),
        share());
  }

  private Remedy remedy() {
    return new Remedy("e5m10", Scheme.CENTRAL, "four-point", share(), share(), length(), length());
  }

  private Optional<ErrorBudget> budget() {
    return odd ? Optional.of(new ErrorBudget(three(), three(), three())) : Optional.empty();
  }

  private double[] three() {
    return new double[] {size(), size(), size()};
  }

  private List<GroupTruth> truths(List<Group> groups) {
    return groups.stream()
        .filter(group -> odd)
        .map(group -> new GroupTruth("e5m10", group.name(), size(), size(), derivatives()))
        .toList();
  }

  private SortedMap<Integer, Double> derivatives() {
    return new TreeMap<>(Map.of(2, size(), 3, size(), 5, size()));
  }

  private List<GradientSweep> gradients(List<Build> builds, List<Scheme> schemes, int parameters) {
    return schemes.stream()
        .filter(scheme -> odd)
        .flatMap(scheme -> builds.stream().map(b -> gradients(b, scheme, parameters)))
        .toList();
  }

  private GradientSweep gradients(Build build, Scheme scheme, int parameters) {
    double[][] numeric = new double[EPSILON.length][];
    Arrays.setAll(numeric, i -> numbers(parameters));
    return new GradientSweep(build.name(), scheme, numbers(parameters), numeric);
  }

  private double[] numbers(int length) {
    return DoubleStream.generate(this::number).limit(length).toArray();
  }

  private double[] shares() {
    return new double[] {random.nextDouble(), Double.NaN, random.nextBoolean() ? 0 : 1};
  }
}
