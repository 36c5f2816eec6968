package epsweep.gradient;

import epsweep.arithmetic.Arithmetic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The truth of a loss that is given in a wide arithmetic.
 *
 * <p>The truncation error at small ε comes from the Taylor series along each parameter, which costs
 * 12 losses however many ε are asked for; beyond the series' reach the quotient itself is formed,
 * whose round-off is as far below its truncation there as the wide arithmetic is below double. A
 * series that does not hold, at a kink or where the loss bends strongly, is tried again with closer
 * nodes, and then given up for quotients.
 */
public final class WideTruth<V> {

  /** Reaches of 0.023, 1.5e-3 and 9e-5. */
  private static final double[] SPACINGS = {0x1p-8, 0x1p-12, 0x1p-16};

  private static final int CHUNK = 32;

  private final LossFunction<V> function;
  private final Truth.Request request;
  private final V gradient;

  private final double[] exact;
  private final double[] factors;
  private final double[] rest;
  private final double[][] derivatives;
  private final Map<Scheme, List<double[]>> truncation = new HashMap<>();
  private final Map<Scheme, double[]> taylorWeights = new HashMap<>();
  private long measured;

  /** Of a loss whose analytic gradient is right. */
  public WideTruth(LossFunction<V> function, Truth.Request request) {
    this(function, function.analyticGradient(), request);
  }

  /**
   * @param gradient the right one
   */
  public WideTruth(LossFunction<V> function, V gradient, Truth.Request request) {
    this.function = function;
    this.request = request;
    this.gradient = gradient;
    int size = request.swept().length;
    Arithmetic<V> math = function.arithmetic();
    exact = Arrays.stream(request.swept()).mapToDouble(i -> math.get(gradient, i)).toArray();
    factors =
        Arrays.stream(request.swept())
            .mapToDouble(i -> request.step().factor(math.get(function.parameters(), i)))
            .toArray();
    rest = rest();
    derivatives = new double[TaylorSeries.DEGREE + 1][size];
    for (double[] row : derivatives) {
      Arrays.fill(row, Double.NaN);
    }
    for (Scheme scheme : request.schemes()) {
      List<double[]> rows = new ArrayList<>();
      for (int e = 0; e < request.epsilon().length; e++) {
        rows.add(new double[size]);
      }
      truncation.put(scheme, rows);
      taylorWeights.put(scheme, scheme.taylorWeights(TaylorSeries.DEGREE));
    }
  }

  /** Series of every reach, the widest first, for one thread. */
  static <V> List<TaylorSeries<V>> series(LossFunction<V> function, V gradient, int capacity) {
    return Arrays.stream(SPACINGS)
        .mapToObj(spacing -> new TaylorSeries<>(function, gradient, spacing, capacity))
        .toList();
  }

  private double[] rest() {
    Arithmetic<V> math = function.arithmetic();
    V swept = math.row(exact.length);
    for (int k = 0; k < exact.length; k++) {
      math.copy(gradient, request.swept()[k], swept, k, 1);
    }
    V rest = math.row(exact.length);
    math.subtract(rest, swept, math.vector(exact), 0, exact.length);
    return math.doubles(rest, exact.length);
  }

  public Truth measure(int threads, Progress progress) throws InterruptedException {
    int chunks = (exact.length + CHUNK - 1) / CHUNK;
    Parallel.run(
        threads,
        chunks,
        Worker::new,
        (worker, chunk) -> {
          worker.measure(chunk * CHUNK);
          report(Math.min(CHUNK, exact.length - chunk * CHUNK), progress);
        });
    return new Truth(exact, rest, List.of(derivatives), truncation);
  }

  /** Counts losses as if the first series held for every parameter. */
  private synchronized void report(int parameters, Progress progress) {
    measured += parameters;
    long losses = TaylorSeries.DEGREE;
    for (Scheme scheme : request.schemes()) {
      losses +=
          scheme.points()
              * Arrays.stream(request.epsilon())
                  .filter(epsilon -> outermost(scheme, epsilon) > TaylorSeries.reach(SPACINGS[0]))
                  .count();
    }
    progress.advanced(measured * losses, exact.length * losses);
  }

  /** How far from θ a scheme looks, in h/ε. */
  private static double outermost(Scheme scheme, double epsilon) {
    return scheme.reach() * epsilon;
  }

  /** Measures chunks on one thread; what it makes for them is used again for the next. */
  private final class Worker {

    private final List<TaylorSeries<V>> series = series(function, gradient, CHUNK);
    private final Map<Scheme, Derivatives<V>> quotients = new HashMap<>();

    Worker() {
      for (Scheme scheme : request.schemes()) {
        quotients.put(scheme, Derivatives.of(function, scheme, request.step(), CHUNK));
      }
    }

    void measure(int from) {
      int to = Math.min(from + CHUNK, exact.length);
      double[] reach = new double[to - from];
      int[] open = IntStream.range(from, to).toArray();
      for (TaylorSeries<V> attempt : series) {
        if (open.length > 0) {
          open = take(attempt, open, from, reach);
        }
      }
      for (Scheme scheme : request.schemes()) {
        for (int e = 0; e < request.epsilon().length; e++) {
          double outermost = outermost(scheme, request.epsilon()[e]);
          int[] beyond =
              IntStream.range(from, to)
                  .filter(i -> reach[i - from] < outermost * factors[i])
                  .toArray();
          form(scheme, e, beyond);
        }
      }
    }

    /** Enters what a series gives where it holds; returns the positions where it does not. */
    private int[] take(TaylorSeries<V> attempt, int[] positions, int from, double[] reach) {
      attempt.measure(parameters(positions), positions.length);
      for (int i = 0; i < positions.length; i++) {
        if (attempt.holds(i)) {
          reach[positions[i] - from] = attempt.reach();
          enter(attempt, i, positions[i]);
        }
      }
      return IntStream.range(0, positions.length)
          .filter(i -> !attempt.holds(i))
          .map(i -> positions[i])
          .toArray();
    }

    private void enter(TaylorSeries<V> attempt, int i, int position) {
      double factorial = 1;
      for (int k = 1; k <= TaylorSeries.DEGREE; k++) {
        factorial *= k;
        derivatives[k][position] = factorial * attempt.coefficient(k, i);
      }
      for (Scheme scheme : request.schemes()) {
        int order = scheme.order();
        double[] weights = taylorWeights.get(scheme);
        for (int e = 0; e < request.epsilon().length; e++) {
          double h = request.epsilon()[e] * factors[position];
          truncation.get(scheme).get(e)[position] = attempt.truncation(order, weights, h, i);
        }
      }
    }

    private void form(Scheme scheme, int e, int[] positions) {
      double[] errors = new double[positions.length];
      quotients.get(scheme).errors(request.epsilon()[e], parameters(positions), gradient, errors);
      for (int i = 0; i < positions.length; i++) {
        truncation.get(scheme).get(e)[positions[i]] = errors[i];
      }
    }

    private int[] parameters(int[] positions) {
      return Arrays.stream(positions).map(p -> request.swept()[p]).toArray();
    }
  }
}
