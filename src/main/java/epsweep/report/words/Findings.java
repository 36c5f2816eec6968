package epsweep.report.words;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.Shape;
import epsweep.analysis.curve.SweetSpot;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.network.NetworkSpec;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
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

  /** What they are the findings of. */
  public AnalysedSweep analysed() {
    return sweep;
  }

  /** The builds of the sweep, in the plan's order. */
  public List<Build> builds() {
    return sweep.sweep().builds();
  }

  /** The group of everything that was swept. */
  public Group whole() {
    return sweep.sweep().whole();
  }

  /** All parameters, unless a layer's curve is flat in every build: then that layer. */
  public Group mainGroup(Scheme scheme) {
    return layers().stream()
        .filter(layer -> allFlat(sweep.series(scheme, layer)))
        .findFirst()
        .orElse(whole());
  }

  /** The curves of {@link #mainGroup}. */
  public List<Series> main(Scheme scheme) {
    return sweep.series(scheme, mainGroup(scheme));
  }

  /** Whether d stays where it is in every build: no ε helps. */
  public static boolean allFlat(List<Series> series) {
    return series.stream().allMatch(s -> s.analysis().shape() == Shape.FLAT);
  }

  /** One sentence without a full stop: where the builds bottom out, or why they do not. */
  public static String headline(List<Series> series) {
    if (allFlat(series)) {
      String level = Digits.level(series.get(series.size() - 1).analysis().plateau().level());
      String what = subject(series.get(0).group());
      return "No ε helps: " + what + " at d = " + level + " in " + names(series);
    }
    List<Series> spots = series.stream().filter(s -> s.sweetSpot().isPresent()).toList();
    if (series.size() > 3 && spots.size() > 1) {
      return fall(spots, series.size());
    }
    List<String> parts = new ArrayList<>();
    boolean verbSaid = false;
    for (Series s : series) {
      if (s.sweetSpot().isPresent()) {
        parts.add(
            s.label() + (verbSaid ? " at " : " bottoms out at ") + place(s.sweetSpot().get()));
        verbSaid = true;
      } else {
        parts.add(s.label() + " " + verb(s.analysis()));
      }
    }
    return String.join(", ", parts);
  }

  /** From the highest floor to the lowest, where there are too many builds to name them all. */
  private static String fall(List<Series> spots, int builds) {
    Comparator<Series> byFloor = Comparator.comparingDouble(s -> s.analysis().floor());
    return builds
        + " precisions: d falls from "
        + placeIn(spots.stream().max(byFloor).orElseThrow())
        + " to "
        + placeIn(spots.stream().min(byFloor).orElseThrow());
  }

  private static String placeIn(Series series) {
    return place(series.sweetSpot().orElseThrow()) + " in " + series.label();
  }

  private static String subject(Group group) {
    return group.kind() == Group.Kind.ALL ? "the gradient stays" : group.name() + " stays";
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
      case SATURATED -> "gets no lower than d = " + Digits.level(a.least().discrepancy());
      case TOO_FEW_POINTS -> "has too few usable points";
    };
  }

  private static String names(List<Series> series) {
    List<String> names = series.stream().map(Series::label).toList();
    if (names.size() == 1) {
      return names.get(0);
    }
    return String.join(", ", names.subList(0, names.size() - 1))
        + " and "
        + names.get(names.size() - 1);
  }

  /** The curves of some groups in every build. */
  public List<Series> series(Scheme scheme, List<Group> groups) {
    return groups.stream().flatMap(group -> sweep.series(scheme, group).stream()).toList();
  }

  /** The layers, from the input upward. */
  public List<Group> layers() {
    return groups(Group.Kind.LAYER);
  }

  /** The groups of a kind, in report order. */
  public List<Group> groups(Group.Kind kind) {
    return sweep.sweep().groups().stream().filter(g -> g.kind() == kind).toList();
  }

  /**
   * {@code LSTM(5→5) + Dense(5→5), softmax cross-entropy at the last of 39 steps, 250 parameters}.
   */
  public String model() {
    return isFunction() ? text.model() : text.model() + ", " + counted(whole());
  }

  /** Whether the loss has the kinks of ReLU. */
  public boolean hasKinks() {
    return sweep.sweep().plan().subject().network().stream().anyMatch(NetworkSpec::hasKinks);
  }

  /** Whether a function of one variable was differentiated, so that nothing is backpropagated. */
  public boolean isFunction() {
    return sweep.sweep().plan().subject() instanceof Subject.OfFunction;
  }

  /** {@code d(ε) = …, g backpropagated}: a sentence that wants to go on with n. */
  public String definition(Group group) {
    return isFunction()
        ? "d(ε) = |g − n| / (|g| + |n|), g the derivative"
        : "d(ε) = ‖g − n‖ / (‖g‖ + ‖n‖) over " + over(group) + ", g backpropagated";
  }

  /** {@code all 250 parameters}, {@code the 220 parameters of lstm}. */
  public String over(Group group) {
    if (!group.equals(whole())) {
      return "the " + counted(group) + " of " + group.name();
    }
    return (group.size() == 1 ? "the " : "all ") + counted(group);
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
    return whole().size() == 1;
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

  /** {@code float16: every operation rounded, sums too.}, which hardware does not; else empty. */
  public String emulation() {
    String emulated =
        sweep.sweep().builds().stream()
            .filter(Build::isEmulated)
            .map(Build::name)
            .collect(Collectors.joining(", "));
    return emulated.isEmpty() || sweep.sweep().plan().subject().isProgram()
        ? ""
        : " " + emulated + ": every operation rounded, sums too.";
  }
}
