package epsweep.sweep.file;

import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.FormulaDerivatives;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A plan from the keys that {@link SweepFile} shows, whatever they are written in. */
public final class PlanReader {

  private static final int MOST_PER_BLOCK = 1_000_000;
  private static final List<String> KEYS =
      List.of(
          "name",
          "model",
          "function",
          "of",
          "at",
          "let",
          "derivative",
          "program",
          "called",
          "reference",
          "timeout",
          "steps",
          "batch",
          "builds",
          "schemes",
          "epsilon",
          "step",
          "parameters",
          "measure",
          "seeds",
          "mark");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,99}");

  private PlanReader() {}

  /**
   * What the keys ask for.
   *
   * @throws epsweep.text.InputException for what is missing, unknown or not allowed
   */
  public static SweepPlan read(Value value) {
    Keys keys = value.keys(KEYS);
    Subject subject = SubjectReader.read(keys);
    String name = name(keys.required("name"));
    EpsilonGrid grid =
        keys.optional("epsilon").map(EpsilonReader::read).orElse(EpsilonReader.LEFT_OUT);
    List<String> builds = builds(keys, subject);
    Selection selection =
        keys.optional("parameters")
            .map(chosen -> selection(chosen, subject))
            .orElse(new Selection.All());
    if (selection instanceof Selection.Directions && subject.isProgram()) {
      keys.optional("reference").ifPresent(PlanReader::refuseReference);
    }
    List<Long> seeds =
        keys.optional("seeds")
            .map(asked -> SeedsReader.read(asked, keys, subject, grid))
            .orElse(List.of());
    return new SweepPlan(
        name,
        seeds.isEmpty() ? subject : subject.seeded(seeds.get(0)),
        builds,
        keys.optional("schemes")
            .map(chosen -> schemes(chosen, subject))
            .orElse(List.of(isHessian(subject) ? Scheme.SECOND : Scheme.CENTRAL)),
        grid,
        keys.optional("step").map(asked -> step(asked, subject, selection)).orElse(Step.NOMINAL),
        selection,
        keys.optional("measure")
            .map(asked -> measures(asked, subject))
            .orElse(Measure.byDefault(subject)),
        seeds,
        keys.optional("mark")
            .map(new MarkReader(builds, subject, selection)::read)
            .orElse(List.of()));
  }

  private static void refuseReference(Value value) {
    throw value
        .place()
        .error(
            "a budget is measured along parameters, not along directions; leave one of them out");
  }

  private static boolean isHessian(Subject subject) {
    return subject instanceof Subject.OfFunction f && f.of() == FormulaDerivatives.HESSIAN;
  }

  private static Step step(Value value, Subject subject, Selection selection) {
    Step step = value.choice(List.of(Step.values()), Step::label);
    if (step.isRelative() && selection instanceof Selection.Directions) {
      throw value.place().error("directions have no |θ| of their own; nominal steps are allowed");
    }
    if (isHessian(subject) && step != Step.NOMINAL && step != Step.POWER_OF_TWO) {
      throw value
          .place()
          .error(
              "two variables move at once for a Hessian, by the same step; nominal and"
                  + " power-of-two are allowed");
    }
    return step;
  }

  private static Set<Measure> measures(Value value, Subject subject) {
    boolean none = value instanceof Value.Sequence list && list.items().isEmpty();
    return none
        ? Set.of()
        : Set.copyOf(
            value.distinct("a list such as [error-budget]", item -> measure(item, subject)));
  }

  private static Measure measure(Value value, Subject subject) {
    Measure measure = value.choice(List.of(Measure.values()), Measure::label);
    if (measure == Measure.STEP_RULES && isHessian(subject)) {
      throw value.place().error("the rules are for first derivatives, not for a Hessian");
    }
    return measure;
  }

  private static String name(Value value) {
    String name = value.text("a name for the report's folder");
    if (!NAME.matcher(name).matches()) {
      throw value
          .place()
          .error(
              value.description()
                  + " is no name for a folder; up to 100 letters, digits, '-', '_' and '.' are"
                  + " allowed, the first not '.'");
    }
    return name;
  }

  private static List<String> builds(Keys keys, Subject subject) {
    if (!(subject instanceof Subject.OfProgram program)) {
      return keys.optional("builds").map(PlanReader::builds).orElse(List.of("float32", "float64"));
    }
    List<String> given = List.copyOf(program.commands().keySet());
    List<String> asked = keys.optional("builds").map(PlanReader::builds).orElse(given);
    for (String build : asked) {
      if (!given.contains(build)) {
        throw keys.optional("builds").orElseThrow().place().error("no program for " + build);
      }
    }
    return asked;
  }

  private static List<String> builds(Value value) {
    return value.distinct("a list of builds such as [float32, float64]", PlanReader::build);
  }

  private static String build(Value value) {
    return BuildName.checked(value.text("the name of a build"), value.place());
  }

  /** A list of offsets may turn out to be a scheme that has a name. */
  private static List<Scheme> schemes(Value value, Subject subject) {
    Set<Scheme> seen = new HashSet<>();
    return value.list(
        "a list of difference schemes such as [central]",
        item -> {
          Scheme scheme = SchemeReader.read(item);
          if (isHessian(subject) != (scheme.derivative() > 1)) {
            throw item.place().error(otherDerivative(scheme));
          }
          if (!scheme.subtracts()) {
            requireAnalytic(item, scheme, subject);
          }
          if (!seen.add(scheme)) {
            throw item.place().error("'" + scheme.label() + "' is given twice");
          }
          return scheme;
        });
  }

  private static String otherDerivative(Scheme scheme) {
    return scheme.derivative() > 1
        ? scheme.label() + " is for second derivatives: of: hessian, beside function, takes them"
        : scheme.label()
            + " is for first derivatives; of a Hessian "
            + Scheme.SECOND.label()
            + " is allowed, and need not be said";
  }

  private static void requireAnalytic(Value value, Scheme scheme, Subject subject) {
    subject
        .notAnalytic()
        .ifPresent(
            why -> {
              throw value
                  .place()
                  .error(
                      scheme.label()
                          + " needs an analytic formula or a network without ReLU: "
                          + why
                          + "; take a difference scheme such as central");
            });
  }

  private static Selection selection(Value value, Subject subject) {
    String allowed = "all, {per-block: 64} or {directions: 4}";
    if (value instanceof Value.Mapping) {
      Keys keys = value.keys(List.of("per-block", "directions"));
      Optional<Value> directions = keys.optional("directions");
      Optional<Value> perBlock = keys.optional("per-block");
      if (directions.isPresent() == perBlock.isPresent()) {
        throw value
            .place()
            .error("one of per-block and directions is needed, as in {per-block: 64}");
      }
      if (perBlock.isPresent()) {
        return new Selection.PerBlock(perBlock.get().size(MOST_PER_BLOCK));
      }
      if (subject instanceof Subject.OfFunction) {
        throw directions.get().place().error("a function has no directions");
      }
      return new Selection.Directions(directions.get().size(Selection.Directions.MOST));
    }
    if (value.text(allowed).equals("all")) {
      return new Selection.All();
    }
    throw value.unlike(allowed);
  }
}
