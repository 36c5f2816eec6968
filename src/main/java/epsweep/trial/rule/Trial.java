package epsweep.trial.rule;

import epsweep.gradient.Scheme;
import epsweep.text.Digits;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * One run of one rule along a line: counts the points that the rule asks for, ends it at its limit,
 * and turns what is no number, and choices that the losses do not support, into failures.
 */
final class Trial {

  private final Line line;
  private final double lossError;
  private final int limit;
  private final Set<Double> asked = new HashSet<>();
  private double firstLoss;
  private boolean moved;

  /**
   * @param lossError ε_f
   * @param limit the most evaluations that the rule may take
   */
  Trial(Line line, double lossError, int limit) {
    this.line = line;
    this.lossError = lossError;
    this.limit = limit;
  }

  /** L(θ + offset), finite. */
  double loss(double offset) throws NoStepException {
    double value = line.value(offset);
    boolean first = asked.isEmpty();
    if (!asked.contains(value)) {
      if (asked.size() == limit) {
        throw new NoStepException("no decision within " + limit + " evaluations");
      }
      asked.add(value);
    }
    double loss = line.loss(offset);
    if (!Double.isFinite(loss)) {
      throw new NoStepException(say("the loss at θ + %s is %s", offset, loss));
    }
    if (first) {
      firstLoss = loss;
    }
    moved |= loss != firstLoss;
    return loss;
  }

  /** The distance of two points as the build has them. */
  double distance(double from, double to) throws NoStepException {
    double distance = line.value(to) - line.value(from);
    if (!(distance > 0)) {
      throw new NoStepException(say("a step of %s does not move θ = %s", to - from, line.at()));
    }
    return distance;
  }

  /** Whether two losses differed. */
  boolean hasMoved() {
    return moved;
  }

  /** ε_f. */
  double lossError() {
    return lossError;
  }

  /**
   * The error of these losses: ε_f, and more where they are larger than L(θ), for θ + t and L are
   * rounded in proportion to their size. Else the rounding of a loss far away, say of a linear one,
   * would pass for curvature.
   */
  double errorOf(double... losses) throws NoStepException {
    double growth = 0;
    double here = Math.abs(loss(0));
    for (double loss : losses) {
      growth = Math.max(growth, Math.abs(loss) - here);
    }
    return lossError + 4 * line.unitRoundoff() * growth;
  }

  double unitRoundoff() {
    return line.unitRoundoff();
  }

  /** |θ|. */
  double magnitude() {
    return Math.abs(line.at());
  }

  /** max(1, |θ|), rounded up to a power of two, so that its parts are steps really taken. */
  double scale() {
    return line.scale();
  }

  /**
   * The largest of {@code step}, a quarter of it, … whose central quotient is within a factor of 2
   * of the slope near θ, give or take its noise: beyond, the loss may have turned many times, and
   * quotients of one loss would agree as little as those of another.
   */
  double smooth(double step) throws NoStepException {
    double near = line.near();
    double slope = quotient(Scheme.CENTRAL, near);
    double noise = 2 * lossError / near;
    double smooth = step;
    while (smooth / 4 >= smallestStep()) {
      double quotient = quotient(Scheme.CENTRAL, smooth);
      double larger = Math.max(Math.abs(slope), Math.abs(quotient));
      if (!(Math.abs(quotient - slope) > larger / 2 + noise)) {
        break;
      }
      smooth /= 4;
    }
    return smooth;
  }

  /** Steps below hardly move θ. */
  double smallestStep() {
    return 4 * Math.max(ulp(line.at()), unitRoundoff() * unitRoundoff());
  }

  /** Steps above are no longer local in any sense; a search that got here has seen nothing. */
  double largestStep() {
    return 64 * scale();
  }

  /** The distance from |x| to the next larger number of the build. */
  double ulp(double x) {
    return line.format().ulp(x);
  }

  /** The failure of a rule that has looked in vain for a derivative up to a step. */
  NoStepException noSignOf(String derivative, double step) {
    return new NoStepException(
        moved
            ? say("no sign of %s up to a step of %s: it may be 0", derivative, step)
            : say("the loss does not move up to a step of %s", step));
  }

  /** The scheme's quotient, divided by the step that its nearest pair really takes. */
  double quotient(Scheme scheme, double epsilon) throws NoStepException {
    double sum = 0;
    for (Scheme.Pair pair : scheme.pairs()) {
      double weight = (double) pair.weight() / scheme.divisor();
      sum += weight * (loss(pair.right() * epsilon) - loss(pair.left() * epsilon));
    }
    Scheme.Pair nearest = scheme.pairs().get(0);
    double distance = distance(nearest.left() * epsilon, nearest.right() * epsilon);
    return sum / (distance / nearest.width());
  }

  /** The choice of ε, with the scheme's quotient. */
  StepChoice.Chosen choice(Scheme scheme, double epsilon, double errorEstimate)
      throws NoStepException {
    checkRange(epsilon);
    return choice(scheme, epsilon, quotient(scheme, epsilon), errorEstimate);
  }

  /** The choice of ε, with a derivative that the rule has computed in its own way. */
  StepChoice.Chosen choice(Scheme scheme, double epsilon, double derivative, double errorEstimate)
      throws NoStepException {
    checkRange(epsilon);
    if (!Double.isFinite(derivative)) {
      throw new NoStepException(say("the derivative overflows at ε = %s", epsilon));
    }
    if (derivative == 0) {
      throw new NoStepException(
          say("the losses to either side are equal at ε = %s: dead or stationary", epsilon));
    }
    double noise = scheme.sumOfWeights() * lossError / epsilon;
    if (!(Math.abs(derivative) > noise)) {
      throw new NoStepException(
          say("noise of %s hides the derivative %s at ε = %s", noise, derivative, epsilon));
    }
    if (errorEstimate >= Math.abs(derivative)) {
      throw new NoStepException(
          say("the derivative %s is uncertain by %s", derivative, errorEstimate));
    }
    return new StepChoice.Chosen(scheme, epsilon, derivative, errorEstimate, evaluations());
  }

  private void checkRange(double epsilon) throws NoStepException {
    if (!(epsilon >= smallestStep() && epsilon <= largestStep())) {
      throw new NoStepException(
          say("ε = %s lies outside of %s … %s", epsilon, smallestStep(), largestStep()));
    }
  }

  /** Different values of the parameter that were asked for. */
  int evaluations() {
    return asked.size();
  }

  /** A reason; {@code %s} stands for a figure. */
  static String say(String format, Object... values) {
    return String.format(
        Locale.ROOT,
        format,
        Arrays.stream(values)
            .map(v -> v instanceof Double x && !x.isNaN() ? Digits.legible(x) : v)
            .toArray());
  }
}
