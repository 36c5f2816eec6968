package epsweep.sweep.plan;

import epsweep.formula.Formula;
import epsweep.gradient.model.FormulaDerivatives;
import epsweep.gradient.model.FunctionModel;
import epsweep.network.NetworkSpec;
import epsweep.network.fault.Fault;
import epsweep.parameter.Block;
import epsweep.program.WideFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a sweep file sweeps. */
public sealed interface Subject {

  /**
   * A network.
   *
   * @param fault what backpropagation does wrong on purpose
   */
  record OfNetwork(NetworkSpec spec, Fault fault) implements Subject {

    /** With right backpropagation. */
    public OfNetwork(NetworkSpec spec) {
      this(spec, Fault.NONE);
    }

    @Override
    public Optional<NetworkSpec> network() {
      return Optional.of(spec);
    }

    @Override
    public Optional<String> notAnalytic() {
      return spec.hasKinks()
          ? Optional.of("ReLU is not analytic, it has a kink at 0")
          : Optional.empty();
    }
  }

  /**
   * Derivatives of a formula at a point, or at points near it.
   *
   * @param function the formula, or its name in the catalogue: {@code sin}
   * @param of which derivatives
   * @param at its variables and their values, in their order
   * @param let names of numbers in it
   * @param derivative each one by its name, as a formula that is checked, of the variables and of
   *     {@code exact}, the exact one; empty for that
   * @param near the points near it; empty for it alone
   */
  record OfFunction(
      String function,
      FormulaDerivatives of,
      Map<String, Double> at,
      Map<String, Double> let,
      Map<String, String> derivative,
      Optional<Near> near)
      implements Subject {

    public OfFunction {
      at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
      let = Collections.unmodifiableMap(new LinkedHashMap<>(let));
      derivative = Collections.unmodifiableMap(new LinkedHashMap<>(derivative));
    }

    /** At the point alone. */
    public OfFunction(
        String function,
        FormulaDerivatives of,
        Map<String, Double> at,
        Map<String, Double> let,
        Map<String, String> derivative) {
      this(function, of, at, let, derivative, Optional.empty());
    }

    /** The gradient. */
    public OfFunction(
        String function,
        Map<String, Double> at,
        Map<String, Double> let,
        Map<String, String> derivative) {
      this(function, FormulaDerivatives.GRADIENT, at, let, derivative);
    }

    /** A formula of x with its exact derivative. */
    public OfFunction(String function, double x) {
      this(function, Map.of("x", x), Map.of(), Map.of());
    }

    /**
     * The formula's tree.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Formula formula() {
      return formula(function);
    }

    /** A formula of the same variables and numbers. */
    public Formula formula(String text) {
      return Formula.of(text, List.copyOf(at.keySet()), let);
    }

    /**
     * A formula that claims to be a derivative: of the same variables, and of the exact derivative,
     * unless the name is taken.
     */
    public Formula claim(String text) {
      List<String> names = new ArrayList<>(at.keySet());
      if (!at.containsKey(FunctionModel.EXACT) && !let.containsKey(FunctionModel.EXACT)) {
        names.add(FunctionModel.EXACT);
      }
      return Formula.of(text, names, let);
    }

    /** What the derivatives are called, in their order. */
    public List<String> names() {
      return of.names(List.copyOf(at.keySet()));
    }

    /** What is differentiated. */
    public FunctionModel model() {
      List<Formula> claimed =
          derivative.isEmpty()
              ? List.of()
              : names().stream().map(name -> claim(derivative.get(name))).toList();
      List<Double> point = List.copyOf(at.values());
      List<Double> points = near.map(others -> others.of(point)).orElse(point);
      return new FunctionModel(formula(), of, points, claimed);
    }

    @Override
    public Optional<String> notAnalytic() {
      return formula().isAnalytic()
          ? Optional.empty()
          : Optional.of("abs, max, min and if are not analytic");
    }

    @Override
    public Optional<List<Block>> blocks() {
      return Optional.of(model().blocks());
    }
  }

  /**
   * Programs that answer for the loss, one for each build.
   *
   * @param commands by the build's name, as the sweep file gives them
   * @param called what reports and charts call it instead of the first command
   * @param reference one that answers in a wider format
   * @param timeoutSeconds within which each request must be answered
   * @param steps T, if the file says so: a verdict can then name it
   * @param batch B, likewise
   */
  record OfProgram(
      Map<String, List<String>> commands,
      Optional<String> called,
      Optional<WideProgram> reference,
      int timeoutSeconds,
      OptionalInt steps,
      OptionalInt batch)
      implements Subject {

    public static final int DEFAULT_TIMEOUT = 60;

    /** The program that gives the error budget. */
    public record WideProgram(WideFormat format, List<String> command) {}

    public OfProgram {
      commands = new LinkedHashMap<>(commands);
    }

    @Override
    public Optional<String> notAnalytic() {
      return Optional.of("a program answers with real numbers");
    }

    @Override
    public boolean isProgram() {
      return true;
    }
  }

  /**
   * The same with its numbers drawn from another seed.
   *
   * @throws IllegalArgumentException unless it is a network whose numbers are drawn
   */
  default Subject seeded(long seed) {
    if (this instanceof OfNetwork network) {
      return new OfNetwork(network.spec().seeded(seed), network.fault());
    }
    throw new IllegalArgumentException("seed " + seed + ": nothing is drawn");
  }

  /** The network, if it is one. */
  default Optional<NetworkSpec> network() {
    return Optional.empty();
  }

  /**
   * Why its loss cannot be computed in numbers with a second part, which need its own code and a
   * derivative everywhere; empty if it can.
   */
  Optional<String> notAnalytic();

  /** Whether it is a program of the user's, of which nothing is known before it runs. */
  default boolean isProgram() {
    return false;
  }

  /** The blocks of its parameters, where they are known before it runs. */
  default Optional<List<Block>> blocks() {
    return network().map(NetworkSpec::blocks);
  }
}
