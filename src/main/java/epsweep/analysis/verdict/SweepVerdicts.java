package epsweep.analysis.verdict;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.gradient.Scheme;
import epsweep.sweep.GradientSweep;
import epsweep.sweep.Subject;
import epsweep.sweep.Sweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The verdict on every group of a sweep that kept its gradients.
 *
 * <p>The finest build decides, at the ε where its numeric gradient stands still, whatever g is; the
 * coarser ones say how much of their discrepancy is their precision. Blocks and gates are judged by
 * their own rows, layers and the whole by their blocks.
 */
public final class SweepVerdicts {

  /** Neighbouring ε that are closer share their truncation error. */
  private static final double APART = 1.45;

  private final Sweep sweep;
  private final Model model;
  private final double[] parameters;
  private final int[] points;
  private final List<GradientSweep> finestFirst;
  private final Optional<Recognition> recognition;

  private SweepVerdicts(Sweep sweep, Model model, int[] swept, boolean recognises) {
    this.sweep = sweep;
    this.model = model;
    points = points(sweep.epsilon());
    finestFirst =
        sweep.gradients().stream()
            .sorted(Comparator.comparingDouble(g -> build(g).unitRoundoff()))
            .toList();
    Build finest = build(finestFirst.get(0));
    parameters = parameters(model.in(finest), swept);
    recognition =
        recognises
            ? Recognition.of(model, finest, swept, finestFirst.get(0).analytic())
            : Optional.empty();
  }

  /**
   * One verdict for each group; empty if the sweep has kept no gradients.
   *
   * @param swept positions in the flat parameter vector that the sweep perturbs
   */
  public static List<GroupVerdict> of(Sweep sweep, Model model, int[] swept) {
    if (sweep.gradients().isEmpty()) {
      return List.of();
    }
    SweepVerdicts verdicts = new SweepVerdicts(sweep, model, swept, true);
    return sweep.groups().stream()
        .map(group -> new GroupVerdict(group.name(), verdicts.verdict(group)))
        .toList();
  }

  /**
   * One verdict for each group of a loss that cannot be relied on.
   *
   * @param why a clause without a full stop
   */
  public static List<GroupVerdict> nonDeterministic(Sweep sweep, String why) {
    Verdict verdict = Verdict.nonDeterministic(why);
    return sweep.groups().stream().map(g -> new GroupVerdict(g.name(), verdict)).toList();
  }

  /**
   * The verdict on all parameters of a sweep that has kept its gradients.
   *
   * @param recognises whether known mistakes are compared with a wrong g
   */
  public static Verdict whole(Sweep sweep, Model model, int[] swept, boolean recognises) {
    return new SweepVerdicts(sweep, model, swept, recognises).verdict(sweep.whole());
  }

  private Build build(GradientSweep gradients) {
    return sweep.builds().stream()
        .filter(b -> b.name().equals(gradients.build()))
        .findFirst()
        .orElseThrow();
  }

  private static int[] points(double[] epsilon) {
    List<Integer> points = new ArrayList<>();
    for (int i = 0; i < epsilon.length; i++) {
      int last = points.isEmpty() ? -1 : points.get(points.size() - 1);
      if (last < 0 || epsilon[i] >= APART * epsilon[last]) {
        points.add(i);
      }
    }
    return points.stream().mapToInt(i -> i).toArray();
  }

  private static <V> double[] parameters(LossFunction<V> function, int[] swept) {
    Arithmetic<V> math = function.arithmetic();
    V theta = function.parameters();
    return Arrays.stream(swept).mapToDouble(i -> math.get(theta, i)).toArray();
  }

  private Verdict verdict(Group group) {
    Verdict decided = verdict(group, finestFirst.get(0));
    List<Evidence> evidence = new ArrayList<>(decided.evidence());
    for (GradientSweep coarser : finestFirst.subList(1, finestFirst.size())) {
      Verdict other = verdict(group, coarser);
      evidence.add(line(coarser.build(), other));
    }
    if (group.kind() == Group.Kind.ALL) {
      for (GradientSweep gradients : finestFirst) {
        TaylorRemainder.of(model, build(gradients)).ifPresent(t -> evidence.add(t.evidence()));
      }
    }
    Verdict all =
        new Verdict(
            decided.judgement(),
            decided.kind(),
            decided.factor(),
            decided.agreement(),
            decided.quantum(),
            decided.headline(),
            paragraph(group, decided),
            evidence);
    return recognition.map(r -> r.name(group.name(), all)).orElse(all);
  }

  private static Evidence line(String build, Verdict verdict) {
    String d =
        verdict.agreement().discrepancy().isPresent()
            ? "d = " + Figures.level(verdict.agreement().discrepancy().getAsDouble())
            : "–";
    return new Evidence(build, d, verdict.judgement().label() + ": " + verdict.headline());
  }

  private String paragraph(Group group, Verdict decided) {
    String precision = precision(group, decided);
    return precision.isEmpty()
        ? decided.paragraph()
        : precision + decided.paragraph().replace("There is nothing to blame: ", "There ");
  }

  /** What the coarsest build's discrepancy is, where the finest shows g to be right. */
  private String precision(Group group, Verdict decided) {
    GradientSweep coarsest = finestFirst.get(finestFirst.size() - 1);
    if (finestFirst.size() == 1 || decided.judgement() != Judgement.CORRECT) {
      return "";
    }
    double least = least(coarsest, group);
    if (least <= least(finestFirst.get(0), group)) {
      return "";
    }
    return "Yes, blame float: what "
        + coarsest.build()
        + " shows, d = "
        + Figures.level(least)
        + " at best, is its precision. In "
        + finestFirst.get(0).build()
        + " nothing is left of it. ";
  }

  private double least(GradientSweep gradients, Group group) {
    double[] d = sweep.curve(build(gradients), scheme(), group).discrepancy();
    return Arrays.stream(d).filter(v -> v >= 0).min().orElse(0);
  }

  private Scheme scheme() {
    return sweep.plan().schemes().get(0);
  }

  private Verdict verdict(Group group, GradientSweep gradients) {
    Verdict own = rows(group, gradients);
    List<Group> blocks = blocksOf(group);
    if (blocks.size() < 2) {
      return own;
    }
    Map<String, Verdict> parts = new LinkedHashMap<>();
    blocks.forEach(block -> parts.put(block.name(), rows(block, gradients)));
    return new Parts(parts).blocks(own);
  }

  private List<Group> blocksOf(Group group) {
    return group.kind() == Group.Kind.ALL || group.kind() == Group.Kind.LAYER
        ? sweep.groups().stream()
            .filter(g -> g.kind() == Group.Kind.BLOCK)
            .filter(group::holds)
            .toList()
        : List.of();
  }

  private Verdict rows(Group group, GradientSweep gradients) {
    int[] rows = group.parameters();
    double[] epsilon = IntStream.of(points).mapToDouble(i -> sweep.epsilon()[i]).toArray();
    double[][] numeric =
        IntStream.of(points)
            .mapToObj(i -> Pairs.pick(gradients.numeric()[i], rows))
            .toArray(double[][]::new);
    return Diagnosis.of(
        epsilon,
        numeric,
        Pairs.pick(gradients.analytic(), rows),
        Pairs.pick(parameters, rows),
        circumstances(gradients));
  }

  private Circumstances circumstances(GradientSweep gradients) {
    Build build = build(gradients);
    Circumstances known =
        Circumstances.UNKNOWN.withPrecision(build.lossFormat()).withScheme(scheme());
    double loss = sweep.losses()[sweep.builds().indexOf(build)];
    known = Double.isFinite(loss) ? known.withLoss(loss) : known;
    Subject subject = sweep.plan().subject();
    boolean smooth = subject.network().filter(spec -> !spec.hasKinks()).isPresent();
    known = smooth ? known.withSmoothLoss() : known;
    OptionalInt steps = subject.steps();
    known = steps.isPresent() ? known.withSteps(steps.getAsInt()) : known;
    OptionalInt batch = subject.batch();
    return batch.isPresent() ? known.withBatch(batch.getAsInt()) : known;
  }
}
