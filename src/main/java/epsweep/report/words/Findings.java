package epsweep.report.words;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.curve.Shape;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.FormulaDerivatives;
import epsweep.network.NetworkSpec;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.text.Digits;
import java.util.List;
import java.util.Locale;
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

  /**
   * The group with a mark, or else all parameters, unless a layer's curve is flat in every build:
   * then that layer.
   */
  public Group mainGroup(Scheme scheme) {
    return marked().orElseGet(() -> flatOrWhole(scheme));
  }

  private Optional<Group> marked() {
    return sweep.sweep().plan().marks().stream()
        .flatMap(m -> sweep.sweep().groups().stream().filter(g -> g.name().equals(m.group())))
        .findFirst();
  }

  private Group flatOrWhole(Scheme scheme) {
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

  /**
   * What some curves of one scheme and group show, in at most 60 characters; of a plan with seeds,
   * what all of them show.
   */
  public String headline(List<Series> series) {
    return new SeedWords(this).title(series).orElseGet(() -> headlineOfThese(series));
  }

  /** The same of these curves alone, whatever those of other seeds show. */
  public String headlineOfThese(List<Series> series) {
    return new Headline(this, series).text();
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

  /** Whether a formula was differentiated, so that nothing is backpropagated. */
  public boolean isFunction() {
    return sweep.sweep().plan().subject() instanceof Subject.OfFunction;
  }

  /** What g comes from: {@code backpropagation} or {@code the derivative}. */
  public String differentiator() {
    return isFunction() ? "the derivative" : "backpropagation";
  }

  /** What is evaluated: {@code loss} or {@code f}. */
  public String value() {
    return isFunction() ? "f" : "loss";
  }

  /** What is so where ε is lost in rounding. */
  public String unmoved() {
    return "no change in " + value();
  }

  /** What it has groups of: {@code block} of a network, {@code group} of a function. */
  public String part() {
    return isFunction() ? "group" : "block";
  }

  /** {@code d(ε) = …, g backpropagated}: a sentence that wants to go on with n. */
  public String definition(Group group) {
    if (isFunction() && whole().size() > 1 && !isAlongOne()) {
      return "d(ε) = ‖g − n‖ / (‖g‖ + ‖n‖) over " + over(group) + ", g the " + whatIsTaken();
    }
    String derivative = ", g the " + (isHessian() ? "second " : "") + "derivative";
    if (isAlongOne()) {
      return "d(ε) = ‖g − n‖ / (‖g‖ + ‖n‖) over " + over(group) + derivative;
    }
    return isFunction()
        ? "d(ε) = |g − n| / (|g| + |n|)" + derivative
        : "d(ε) = ‖g − n‖ / (‖g‖ + ‖n‖) over " + over(group) + ", g backpropagated";
  }

  /** {@code gradient} or {@code Hessian}. */
  public String whatIsTaken() {
    return isHessian() ? "Hessian" : "gradient";
  }

  /** {@code all 250 parameters}, {@code the 220 parameters of lstm}. */
  public String over(Group group) {
    if (!group.equals(whole())) {
      return (group.isSampled() ? "" : "the ") + counted(group) + " of " + group.name();
    }
    return (group.size() == 1 ? "the " : group.isSampled() ? "" : "all ") + counted(group);
  }

  /** {@code 220 parameters}, {@code 72 of 328,704 parameters}, {@code 56 random directions}. */
  public String counted(Group group) {
    if (isDirectional()) {
      return group.size() + " random " + (group.size() == 1 ? one() : perturbed());
    }
    return group.isSampled()
        ? String.format(Locale.ROOT, "%,d of %,d parameters", group.size(), group.population())
        : group.size() + " " + (group.size() == 1 ? one() : perturbed());
  }

  /** What is perturbed, one at a time: parameters or directions; what is computed of a Hessian. */
  public String perturbed() {
    if (isDirectional()) {
      return "directions";
    }
    return isAlongOne() ? "points" : isHessian() ? "entries" : PARAMETERS;
  }

  /** Whether one derivative was taken, at several points. */
  private boolean isAlongOne() {
    return sweep.sweep().plan().subject() instanceof Subject.OfFunction function
        && isNearPoint()
        && function.names().size() == 1;
  }

  private boolean isNearPoint() {
    return sweep.sweep().plan().subject() instanceof Subject.OfFunction function
        && function.near().isPresent();
  }

  /** What was taken at the point itself, where derivatives were at several points. */
  public Optional<Group> pointItself() {
    return isNearPoint() ? Optional.of(sweep.sweep().groups().get(1)) : Optional.empty();
  }

  private boolean isDirectional() {
    return sweep.sweep().plan().selection() instanceof Selection.Directions;
  }

  private boolean isHessian() {
    return sweep.sweep().plan().subject() instanceof Subject.OfFunction function
        && function.of() == FormulaDerivatives.HESSIAN;
  }

  /** One of what is perturbed. */
  public String one() {
    String several = perturbed();
    return several.equals("entries") ? "entry" : several.substring(0, several.length() - 1);
  }

  /** Whether nothing but one parameter was swept. */
  public boolean isSingle() {
    return whole().size() == 1;
  }

  /** What a chart's ε axis is. */
  public String epsilonLabel() {
    if (isFunction()) {
      return "step ε";
    }
    return !isDirectional()
        ? "ε, by which one parameter is perturbed"
        : "ε, by which all parameters of a block or gate are perturbed";
  }

  /**
   * {@code seed 1}, or the file the weights came from; for a function, where it is taken. Of
   * several seeds the one whose figures are shown: {@code seed 1, the first of 20}.
   */
  public String weights() {
    return text.point() + (sweep.seeds().isEmpty() ? "" : ", the first of " + sweep.seeds().size());
  }

  /** The plan's first scheme. */
  Scheme firstScheme() {
    return sweep.sweep().plan().schemes().get(0);
  }

  /** {@code ε from 1e-9 to 1, 12 per decade}; says where a refined grid is fine. */
  public String grid() {
    EpsilonGrid grid = sweep.sweep().plan().epsilon();
    Step step = sweep.sweep().plan().step();
    boolean powers = step == Step.POWER_OF_TWO;
    return (powers ? "the powers of two nearest to ε from " : "ε from ")
        + Digits.legible(grid.from(), 2)
        + " to "
        + Digits.legible(grid.to(), 2)
        + ", "
        + grid.perDecade()
        + " per decade"
        + (grid.refine() ? " near the least d, fewer elsewhere" : "")
        + (step.isRelative() ? ", steps of " + step.formula() : "");
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
