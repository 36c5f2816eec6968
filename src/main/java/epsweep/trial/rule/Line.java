package epsweep.trial.rule;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Format;
import epsweep.gradient.LossFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The loss along one parameter in one build, as a function of the offset t: L(θ + t), with θ + t
 * rounded to the build's format.
 *
 * <p>Losses are kept by the value of the parameter: offsets that round to the same value, or that
 * another rule has asked for, cost one evaluation. NaN and infinite losses are handed on; a {@link
 * StepRule} that meets one fails. Serves one thread.
 */
public final class Line {

  private final DoubleUnaryOperator loss;
  private final Format format;
  private final DoubleUnaryOperator rounding;
  private final double theta;
  private final Map<Double, Double> known = new HashMap<>();

  /**
   * @param loss L as the build computes it, given a value of the parameter that the format holds;
   *     must return the same loss for the same value
   * @param at θ; rounded to the format
   * @throws IllegalArgumentException if θ is NaN, infinite, or beyond the format's range
   */
  public Line(DoubleUnaryOperator loss, double at, Format format) {
    this.loss = loss;
    this.format = format;
    rounding = rounding(Arithmetic.of(format));
    theta = rounding.applyAsDouble(at);
    if (!Double.isFinite(theta)) {
      throw new IllegalArgumentException("parameter " + at + ": must be a finite " + format.name());
    }
  }

  /**
   * The line through θ along one parameter of a loss function.
   *
   * @param losses computes the losses; one for each thread, many lines can share it
   */
  public static <V> Line of(
      LossFunction<V> function, LossFunction.Losses<V> losses, int parameter) {
    Arithmetic<V> math = function.arithmetic().fresh();
    Arithmetic<V> lossMath = function.lossArithmetic().fresh();
    V value = math.row(1);
    V loss = lossMath.row(1);
    int[] index = {parameter};
    return new Line(
        x -> {
          math.set(value, 0, x);
          losses.evaluate(index, value, loss, 1);
          return lossMath.get(loss, 0);
        },
        math.get(function.parameters(), parameter),
        math.format());
  }

  /**
   * Lines along several parameters, which know the losses that {@link Noise#along} asks for first:
   * many at once cost a small part of what they cost alone.
   *
   * @param losses computes the losses; all the lines share it
   */
  public static <V> List<Line> of(
      LossFunction<V> function, LossFunction.Losses<V> losses, int[] parameters) {
    List<Line> lines = IntStream.of(parameters).mapToObj(i -> of(function, losses, i)).toList();
    double[][] values =
        lines.stream()
            .map(line -> DoubleStream.of(Noise.firstOffsets(line)).map(line::value).toArray())
            .toArray(double[][]::new);
    int[] indices =
        IntStream.range(0, values.length)
            .flatMap(i -> IntStream.generate(() -> parameters[i]).limit(values[i].length))
            .toArray();
    V points =
        function
            .arithmetic()
            .fresh()
            .vector(Stream.of(values).flatMapToDouble(DoubleStream::of).toArray());
    V results = function.lossArithmetic().row(indices.length);
    losses.evaluate(indices, points, results, indices.length);
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      for (double value : values[i]) {
        lines.get(i).known.put(value, function.lossArithmetic().get(results, next));
        next++;
      }
    }
    return lines;
  }

  private static <V> DoubleUnaryOperator rounding(Arithmetic<V> math) {
    V cell = math.row(1);
    return value -> {
      math.set(cell, 0, value);
      return math.get(cell, 0);
    };
  }

  /** L(θ + t). */
  public double loss(double offset) {
    return known.computeIfAbsent(value(offset), loss::applyAsDouble);
  }

  /** θ + t as the build holds it. */
  public double value(double offset) {
    return rounding.applyAsDouble(theta + offset) + 0.0; // −0 and 0 are one point
  }

  /** L′(θ) as the outermost of the losses give it that {@link Noise#along} asks for first. */
  public double slope() {
    return (loss(near()) - loss(-near())) / (value(near()) - value(-near()));
  }

  /** How far from θ, to either side, the losses of {@link #slope} are. */
  double near() {
    double[] offsets = Noise.firstOffsets(this);
    return offsets[offsets.length - 1];
  }

  /** θ. */
  public double at() {
    return theta;
  }

  /** The build's format. */
  public Format format() {
    return format;
  }

  /** max(1, |θ|), rounded up to a power of two. */
  double scale() {
    double magnitude = Math.abs(theta);
    return magnitude <= 1 ? 1 : Math.scalb(1.0, Math.getExponent(magnitude) + 1);
  }

  /** u of the build. */
  public double unitRoundoff() {
    return format.unitRoundoff();
  }

  /** u |L(θ)|: the error of a loss that was rounded once; {@link Noise} measures the real one. */
  public double leastLossError() {
    return unitRoundoff() * Math.abs(loss(0));
  }

  /** How often the loss was really computed. */
  public int evaluations() {
    return known.size();
  }
}
