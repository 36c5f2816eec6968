package epsweep.check;

import epsweep.analysis.verdict.Circumstances;
import epsweep.analysis.verdict.Diagnosis;
import epsweep.analysis.verdict.Evidence;
import epsweep.analysis.verdict.Judgement;
import epsweep.analysis.verdict.Verdict;
import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Float32;
import epsweep.arithmetic.Float64;
import epsweep.gradient.Differences;
import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import java.util.Objects;
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
  private final Circumstances known;

  private GradientCheck(ArrayLoss<?> loss, Scheme scheme, Circumstances known) {
    this.loss = loss;
    this.scheme = scheme;
    this.known = known;
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
        new ArrayLoss<>(new Float64(), parameters.clone(), gradient.clone(), loss),
        Scheme.CENTRAL,
        Circumstances.UNKNOWN);
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
        new ArrayLoss<>(new Float32(), parameters.clone(), gradient.clone(), loss::at),
        Scheme.CENTRAL,
        Circumstances.UNKNOWN);
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
  public GradientCheck steps(int steps) {
    return new GradientCheck(loss, scheme, known.withSteps(steps));
  }

  /** With B, so that a factor of B is named. */
  public GradientCheck batch(int batch) {
    return new GradientCheck(loss, scheme, known.withBatch(batch));
  }

  /** With another scheme than central differences. */
  public GradientCheck scheme(Scheme other) {
    return new GradientCheck(loss, Objects.requireNonNull(other), known);
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
    double first = function.unperturbed();
    if (Double.compare(first, function.unperturbed()) != 0) {
      return Verdict.nonDeterministic("the loss evaluated twice at θ gives two values");
    }
    Arithmetic<V> math = function.arithmetic();
    int size = function.size();
    int[] all = IntStream.range(0, size).toArray();
    double[] epsilon = grid(math.format().unitRoundoff());
    double[][] numeric = new double[epsilon.length][];
    Differences<V> differences = new Differences<>(function, scheme, Step.NOMINAL, size);
    for (int e = 0; e < epsilon.length; e++) {
      Numeric n = Numeric.of(size);
      differences.differentiate(epsilon[e], all, 0, size, n);
      numeric[e] = n.derivative();
    }
    Circumstances here = known.withPrecision(math.format()).withScheme(scheme);
    return Diagnosis.of(
        epsilon,
        numeric,
        math.doubles(function.analyticGradient(), size),
        math.doubles(function.parameters(), size),
        Double.isFinite(first) ? here.withLoss(first) : here);
  }

  /** From u^(2/3) to 1: round-off on the left, truncation on the right of u^(1/3). */
  private static double[] grid(double unitRoundoff) {
    int from = (int) Math.ceil(PER_DECADE * 2.0 / 3 * StrictMath.log10(unitRoundoff));
    return IntStream.rangeClosed(from, 0)
        .mapToDouble(k -> StrictMath.pow(10, (double) k / PER_DECADE))
        .toArray();
  }

  /**
   * Passes if the gradient is correct, or as near as the precision lets anybody see.
   *
   * @throws AssertionError with the verdict, if it is anything else
   */
  public void assertCorrect() {
    Verdict verdict = verdict();
    Judgement judgement = verdict.judgement();
    if (judgement != Judgement.CORRECT && judgement != Judgement.PRECISION_LIMITED) {
      throw new AssertionError(message(verdict));
    }
  }

  private static String message(Verdict verdict) {
    StringBuilder text = new StringBuilder("gradient ");
    text.append(verdict.judgement().label()).append(": ").append(verdict.headline());
    text.append('\n').append(verdict.paragraph());
    for (Evidence evidence : verdict.evidence()) {
      text.append("\n  ").append(evidence.what()).append(": ").append(evidence.value());
      text.append(" (").append(evidence.meaning()).append(')');
    }
    return text.toString();
  }
}
