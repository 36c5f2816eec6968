package epsweep.check;

import epsweep.analysis.judgement.Judge;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Names;
import epsweep.analysis.judgement.Verdict;
import epsweep.analysis.pattern.Counts;
import epsweep.analysis.pattern.Gradients;
import epsweep.analysis.row.Place;
import epsweep.analysis.row.RowMeasurement;
import epsweep.analysis.row.RowTable;
import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Float32;
import epsweep.arithmetic.Float64;
import epsweep.gradient.Answers;
import epsweep.gradient.Differences;
import epsweep.gradient.Group;
import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.report.words.VerdictWords;
import epsweep.report.words.Words;
import epsweep.sweep.Slopes;
import epsweep.text.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Checks a gradient of your own from a test, over a range of ε:
 *
 * <pre>{@code
 * GradientCheck.of(model::loss, parameters, model.gradient(parameters)).steps(39).assertCorrect();
 * }</pre>
 *
 * <p>The loss is evaluated with one parameter changed at a time, in float or in double as it is
 * given, twice for each parameter and ε (four ε per decade). The array that it gets is a copy; it
 * must not be changed. Instances are immutable.
 */
public final class GradientCheck {

  private static final int PER_DECADE = 4;

  /** A loss of float parameters. */
  @FunctionalInterface
  public interface FloatLoss {

    /** L(θ). */
    float at(float[] parameters);
  }

  private final ArrayLoss<?> loss;
  private final Scheme scheme;
  private final OptionalInt steps;
  private final OptionalInt batch;
  private final OptionalDouble tolerance;

  private GradientCheck(
      ArrayLoss<?> loss,
      Scheme scheme,
      OptionalInt steps,
      OptionalInt batch,
      OptionalDouble tolerance) {
    this.loss = loss;
    this.scheme = scheme;
    this.steps = steps;
    this.batch = batch;
    this.tolerance = tolerance;
  }

  private GradientCheck(ArrayLoss<?> loss) {
    this(loss, Scheme.CENTRAL, OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty());
  }

  /**
   * A check in double.
   *
   * @param loss L(θ); must give the same value for the same parameters
   * @param parameters θ, where the gradient is checked; copied
   * @param gradient ∂L/∂θ as you compute it, as long as {@code parameters}; copied
   * @throws IllegalArgumentException if there are no parameters, or lengths differ
   */
  public static GradientCheck of(
      ToDoubleFunction<double[]> loss, double[] parameters, double[] gradient) {
    requireLengths(parameters.length, gradient.length);
    return new GradientCheck(
        new ArrayLoss<>(new Float64(), parameters.clone(), gradient.clone(), loss));
  }

  /**
   * A check in float: θ ± ε, the losses, their difference and the quotient round as in your
   * program.
   *
   * @param loss L(θ); must give the same value for the same parameters
   * @param parameters θ, where the gradient is checked; copied
   * @param gradient ∂L/∂θ as you compute it, as long as {@code parameters}; copied
   * @throws IllegalArgumentException if there are no parameters, or lengths differ
   */
  public static GradientCheck of(FloatLoss loss, float[] parameters, float[] gradient) {
    requireLengths(parameters.length, gradient.length);
    return new GradientCheck(
        new ArrayLoss<>(new Float32(), parameters.clone(), gradient.clone(), loss::at));
  }

  private static void requireLengths(int parameters, int gradient) {
    if (parameters == 0 || parameters != gradient) {
      throw new IllegalArgumentException(
          parameters
              + " parameters, "
              + gradient
              + " components of the gradient: as many of each, and at least one, are needed");
    }
  }

  /** With T, so that a factor of T is named. */
  public GradientCheck steps(int count) {
    OptionalInt given = OptionalInt.of(positive("steps", count));
    return new GradientCheck(loss, scheme, given, batch, tolerance);
  }

  /** With B, so that a factor of B is named. */
  public GradientCheck batch(int count) {
    OptionalInt given = OptionalInt.of(positive("batch", count));
    return new GradientCheck(loss, scheme, steps, given, tolerance);
  }

  /** With another scheme than central differences. */
  public GradientCheck scheme(Scheme other) {
    if (!other.subtracts() || !other.isLinear() || other.derivative() > 1) {
      throw new IllegalArgumentException(
          other.label() + ": a gradient of real numbers has first differences only, as central's");
    }
    return new GradientCheck(loss, Objects.requireNonNull(other), steps, batch, tolerance);
  }

  /**
   * With a mistake that must not hide: {@link #assertCorrect} then fails where the precision lets
   * nobody see one of that size, too.
   *
   * @param share of ‖g‖, 1e-15 to 0.1; a verdict of correct asks for 1e-6 by itself
   */
  public GradientCheck tolerance(double share) {
    OptionalDouble asked = OptionalDouble.of(Judge.requireTolerance(share));
    return new GradientCheck(loss, scheme, steps, batch, asked);
  }

  /**
   * What the comparison proves.
   *
   * @throws IllegalStateException if the loss changes the array that it gets
   */
  public Verdict verdict() {
    return verdict(loss);
  }

  private <V> Verdict verdict(ArrayLoss<V> function) {
    int size = function.size();
    int[] all = IntStream.range(0, size).toArray();
    Group whole = new Group("all", Group.Kind.ALL, all);
    double first = function.unperturbed();
    double again = function.unperturbed();
    double wobble = Double.compare(first, again) == 0 ? 0 : Math.abs(first - again);
    if (!Answers.isRoundOff(wobble, first, function.arithmetic().format())) {
      return Verdict.nonDeterministic(
          whole, "two losses at θ differ by " + Digits.legible(wobble, 2));
    }
    RowTable rows =
        RowMeasurement.of(
            slopes(function, first, all),
            Place.of(function.blocks(), all),
            new Answers(wobble, false));
    Verdict verdict = new Judge(List.of(rows), tolerance.orElse(Judge.TOLERANCE)).verdict(whole);
    Gradients gradients = Gradients.of(rows, List.of(whole), new Counts(steps, batch));
    return Names.of(List.of(verdict), List.of(whole), gradients, List::of).get(0);
  }

  private <V> Slopes slopes(ArrayLoss<V> function, double unperturbed, int[] all) {
    Arithmetic<V> math = function.arithmetic();
    double[] epsilon = grid(math.format().unitRoundoff());
    Differences<V> differences =
        new Differences<>(function, scheme, Step.NOMINAL, all.length, parameter -> unperturbed);
    List<Numeric> measured = new ArrayList<>();
    for (double e : epsilon) {
      Numeric n = Numeric.of(all.length);
      differences.differentiate(e, all, 0, all.length, n);
      measured.add(n);
    }
    return Slopes.of(
        Build.of(math.format()),
        scheme,
        unperturbed,
        math.doubles(function.parameters(), all.length),
        math.doubles(function.analyticGradient(), all.length),
        epsilon,
        measured);
  }

  private static int positive(String what, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(what + " " + count + ": at least 1 is needed");
    }
    return count;
  }

  /** From u^(2/3) to 1: round-off on the left, truncation on the right of u^(1/3). */
  private static double[] grid(double unitRoundoff) {
    int from = (int) Math.ceil(PER_DECADE * 2.0 / 3 * StrictMath.log10(unitRoundoff));
    return IntStream.rangeClosed(from, 0)
        .mapToDouble(k -> StrictMath.pow(10, (double) k / PER_DECADE))
        .toArray();
  }

  /**
   * Passes if the gradient is correct, or as near as the precision lets anybody see; with a {@link
   * #tolerance} only if it is correct.
   *
   * @throws AssertionError with the verdict, if it is anything else
   */
  public void assertCorrect() {
    Verdict verdict = verdict();
    Judgement judgement = verdict.judgement();
    boolean near = judgement == Judgement.PRECISION_LIMITED && tolerance.isEmpty();
    if (judgement != Judgement.CORRECT && !near) {
      throw new AssertionError(message(verdict));
    }
  }

  private static String message(Verdict verdict) {
    Words words = VerdictWords.of(verdict);
    StringBuilder text = new StringBuilder("gradient ");
    text.append(verdict.judgement().label()).append(": ").append(words.headline());
    text.append('\n').append(words.paragraph());
    for (Words.Figure figure : words.figures()) {
      text.append("\n  ").append(figure.what()).append(": ").append(figure.value());
      text.append(" (").append(figure.meaning()).append(')');
    }
    return text.toString();
  }
}
