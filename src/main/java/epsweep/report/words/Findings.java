package epsweep.report.words;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.Shape;
import epsweep.analysis.curve.SweetSpot;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.network.LossAt;
import epsweep.network.NetworkSpec;
import epsweep.sweep.Curve;
import epsweep.sweep.EpsilonGrid;
import epsweep.sweep.Selection;
import epsweep.sweep.Subject;
import epsweep.text.Digits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a sweep shows, in the words that titles and summaries share. */
public final class Findings {

  private static final String PARAMETERS = "parameters";

  private final AnalysedSweep sweep;
  private final SubjectText text;

  public Findings(AnalysedSweep sweep) {
    this.sweep = sweep;
    text = new SubjectText(sweep.sweep().plan().subject());
  }

  /** The group of everything that was swept. */
  public String whole() {
    return sweep.sweep().groups().get(0).name();
  }

  /** All parameters, unless a layer's curve is flat in every build: then that layer. */
  public String mainGroup(Scheme scheme) {
    return layers().stream().filter(layer -> allFlat(scheme, layer)).findFirst().orElse(whole());
  }

  /** Whether d stays where it is in every build: no ε helps. */
  public boolean allFlat(Scheme scheme, String group) {
    return analyses(scheme, group).stream().allMatch(a -> a.shape() == Shape.FLAT);
  }

  /** One sentence without a full stop: where the builds bottom out, or why they do not. */
  public String headline(Scheme scheme, String group) {
    List<CurveAnalysis> analyses = analyses(scheme, group);
    if (allFlat(scheme, group)) {
      String level = Digits.level(analyses.get(analyses.size() - 1).plateau());
      return "No ε helps: " + subject(group) + " at d = " + level + " in " + names(analyses);
    }
    List<CurveAnalysis> spots = analyses.stream().filter(a -> a.sweetSpot().isPresent()).toList();
    if (analyses.size() > 3 && spots.size() > 1) {
      return fall(spots, analyses.size());
    }
    List<String> parts = new ArrayList<>();
    boolean verbSaid = false;
    for (CurveAnalysis a : analyses) {
      if (a.sweetSpot().isPresent()) {
        parts.add(
            a.build() + (verbSaid ? " at " : " bottoms out at ") + place(a.sweetSpot().get()));
        verbSaid = true;
      } else {
        parts.add(a.build() + " " + verb(a));
      }
    }
    return String.join(", ", parts);
  }

  /** From the highest floor to the lowest, where there are too many builds to name them all. */
  private static String fall(List<CurveAnalysis> spots, int builds) {
    Comparator<CurveAnalysis> byFloor =
        Comparator.comparingDouble(a -> a.sweetSpot().orElseThrow().discrepancy());
    CurveAnalysis highest = spots.stream().max(byFloor).orElseThrow();
    CurveAnalysis lowest = spots.stream().min(byFloor).orElseThrow();
    return builds
        + " precisions: d falls from "
        + place(highest.sweetSpot().orElseThrow())
        + " in "
        + highest.build()
        + " to "
        + place(lowest.sweetSpot().orElseThrow())
        + " in "
        + lowest.build();
  }

  private static String subject(String group) {
    return group.equals("all") ? "the gradient stays" : group + " stays";
  }

  private static String place(SweetSpot spot) {
    return Digits.legible(spot.discrepancy(), 2) + " near ε = " + Digits.legible(spot.epsilon(), 2);
  }

  private static String verb(CurveAnalysis a) {
    return switch (a.shape()) {
      case U -> "has a sweet spot";
      case NO_RIGHT_BRANCH -> "falls to the end: no U";
      case NO_LEFT_BRANCH -> "only rises: no U in this range";
      case FLAT -> "is flat: no ε helps";
      case SATURATED -> "gets no lower than d = " + Digits.level(a.leastDiscrepancy());
      case TOO_FEW_POINTS -> "has too few usable points";
    };
  }

  private static String names(List<CurveAnalysis> analyses) {
    List<String> names = analyses.stream().map(CurveAnalysis::build).toList();
    if (names.size() == 1) {
      return names.get(0);
    }
    return String.join(", ", names.subList(0, names.size() - 1))
        + " and "
        + names.get(names.size() - 1);
  }

  /** The analyses of a group in every build, in the plan's order. */
  public List<CurveAnalysis> analyses(Scheme scheme, String group) {
    return sweep.sweep().builds().stream()
        .map(build -> sweep.analysis(build.name(), scheme, group))
        .toList();
  }

  /** The curves of some groups in every build. */
  public List<Curve> curves(Scheme scheme, List<Group> groups) {
    return groups.stream()
        .flatMap(
            group ->
                sweep.sweep().builds().stream()
                    .map(build -> sweep.sweep().curve(build.name(), scheme, group.name())))
        .toList();
  }

  /** The names of the layers, from the input upward. */
  public List<String> layers() {
    return sweep.sweep().groups().stream()
        .filter(g -> g.kind() == Group.Kind.LAYER)
        .map(Group::name)
        .toList();
  }

  /**
   * {@code LSTM(5→5) + Dense(5→5), softmax cross-entropy at the last of 39 steps, 250 parameters}.
   */
  public String model() {
    return isFunction() ? text.model() : text.model() + ", " + counted(group(whole()));
  }

  /** Whether a function of one variable was differentiated, so that nothing is backpropagated. */
  public boolean isFunction() {
    return sweep.sweep().plan().subject() instanceof Subject.OfFunction;
  }

  /** {@code d(ε) = …, g backpropagated}: a sentence that wants to go on with n. */
  public String definition(String group) {
    return isFunction()
        ? "d(ε) = |g − n| / (|g| + |n|), g the derivative"
        : "d(ε) = ‖g − n‖ / (‖g‖ + ‖n‖) over " + over(group) + ", g backpropagated";
  }

  /** {@code all 250 parameters}, {@code the 220 parameters of lstm}. */
  public String over(String group) {
    Group of = group(group);
    if (!group.equals(whole())) {
      return "the " + counted(of) + " of " + group;
    }
    return (of.size() == 1 ? "the " : "all ") + counted(of);
  }

  private Group group(String name) {
    return sweep.sweep().groups().stream()
        .filter(g -> g.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** {@code 220 parameters}, {@code 64 sampled parameters}, {@code 56 random directions}. */
  private String counted(Group group) {
    boolean sampled = sweep.sweep().plan().selection().perBlock().isPresent();
    boolean parameters = perturbed().equals(PARAMETERS);
    String kind = !parameters ? " random " : sampled ? " sampled " : " ";
    return group.size() + kind + (group.size() == 1 ? one() : perturbed());
  }

  /** What is perturbed, one at a time: parameters or directions. */
  public String perturbed() {
    return sweep.sweep().plan().selection() instanceof Selection.Directions
        ? "directions"
        : PARAMETERS;
  }

  /** One of what is perturbed. */
  public String one() {
    return perturbed().substring(0, perturbed().length() - 1);
  }

  /** Whether nothing but one parameter was swept. */
  public boolean isSingle() {
    return group(whole()).size() == 1;
  }

  /** What a chart's ε axis is. */
  public String epsilonLabel() {
    return perturbed().equals(PARAMETERS)
        ? "ε, by which one parameter is perturbed"
        : "ε, by which all parameters of a block or gate are perturbed";
  }

  /** {@code seed 1}, or the file the weights came from; for a function, where it is taken. */
  public String weights() {
    return text.point();
  }

  /** {@code ε from 1e-9 to 1, 12 per decade}; says where a refined grid is fine. */
  public String grid() {
    EpsilonGrid grid = sweep.sweep().plan().epsilon();
    return "ε from "
        + Digits.legible(grid.from(), 2)
        + " to "
        + Digits.legible(grid.to(), 2)
        + ", "
        + grid.perDecade()
        + " per decade"
        + (grid.refine() ? " near the least d, fewer elsewhere" : "");
  }

  /** T of a recurrent network with several steps; empty otherwise. */
  public Optional<Integer> steps() {
    return text.steps();
  }

  /** The loss's place, for a sentence about averaging. */
  LossAt lossAt() {
    return sweep
        .sweep()
        .plan()
        .subject()
        .network()
        .map(NetworkSpec::lossAt)
        .orElse(LossAt.LAST_STEP);
  }

  /** {@code float16: every operation rounded, sums too.}, which hardware does not; else empty. */
  public String emulation() {
    String emulated =
        sweep.sweep().builds().stream()
            .filter(Build::isEmulated)
            .map(Build::name)
            .collect(Collectors.joining(", "));
    return emulated.isEmpty() || sweep.sweep().plan().subject() instanceof Subject.OfProgram
        ? ""
        : " " + emulated + ": every operation rounded, sums too.";
  }

  /** All builds by name, separated by commas. */
  String builds() {
    return sweep.sweep().builds().stream().map(Build::name).collect(Collectors.joining(", "));
  }
}
