package epsweep.analysis.printed;

import epsweep.analysis.pattern.Gradients;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * Looks for the largest quantum 2^m/(cε), c = 2 for central differences, of which every printed n
 * is an integer multiple to within its printed digits.
 *
 * <p>The chance that numbers without a quantum fit is at most the sum, over the quanta tried, of Π
 * min(1, 2t), t the tolerance of a number in quanta; numbers printed too coarsely to tell count
 * nothing. Above {@value #LARGEST_CHANCE} nothing is said.
 */
final class QuantumFinder {

  /** That numbers without a quantum seem to have one. */
  private static final double LARGEST_CHANCE = 1e-3;

  /** Losses beyond these binades, 6e-5 to 3e4, are not looked for. */
  private static final int FARTHEST_EXPONENT = 14;

  /** What dividing by 2ε adds to n, relatively, in unit roundoffs of the format, or of float32. */
  private static final double DIVISION = 4;

  /** The usual ε that are tried where none is said: 10^0 to 10^−8. */
  private static final int SMALLEST_POWER = 8;

  /** So many rows show a quantum as well as more. */
  private static final int MOST_ROWS = 10_000;

  private final Circumstances known;
  private final double divisor;
  private final double division;

  private QuantumFinder(Circumstances known, Format quotient) {
    this.known = known;
    division = DIVISION * quotient.unitRoundoff();
    divisor = known.divisor() * known.epsilon().orElse(Double.NaN);
  }

  /** The quantum that the printed numbers show, or that a given loss must have. */
  static Optional<Quantum> find(Printed rows, Circumstances known) {
    if (known.epsilon().isEmpty()) {
      return ofUsualEpsilon(rows, known);
    }
    QuantumFinder finder = new QuantumFinder(known, coarse(known));
    return inDoubles(rows, known).or(() -> finder.inPrint(rows)).or(finder::ofLoss);
  }

  private static Format coarse(Circumstances known) {
    return known.precision().filter(NarrowFormat::is).orElse(Format.FLOAT32);
  }

  /** Of quotients that were stored in double, where that is known, finer quanta show. */
  private static Optional<Quantum> inDoubles(Printed rows, Circumstances known) {
    return known.precision().filter(format -> format.equals(Format.FLOAT64)).isPresent()
        ? new QuantumFinder(known, Format.FLOAT64).inPrint(rows)
        : Optional.empty();
  }

  /**
   * People take powers of ten, half and twice of them, and powers of two: of a quantum 2^m/2ε the ε
   * need not be known. The largest counts, for multiples of 2^m 5^k are multiples of 2^m too.
   */
  private static Optional<Quantum> ofUsualEpsilon(Printed rows, Circumstances known) {
    if (known.precision().filter(f -> f.significandBits() > 24).isPresent()) {
      return largest(epsilon -> inDoubles(rows, known.withEpsilon(epsilon)));
    }
    Circumstances narrow = known.withPrecision(known.precision().orElse(Format.FLOAT32));
    return largest(
        epsilon -> new QuantumFinder(narrow.withEpsilon(epsilon), coarse(narrow)).inPrint(rows));
  }

  private static Optional<Quantum> largest(DoubleFunction<Optional<Quantum>> at) {
    return IntStream.rangeClosed(0, SMALLEST_POWER)
        .mapToObj(k -> at.apply(StrictMath.pow(10, -k)))
        .flatMap(Optional::stream)
        .filter(q -> q.chance() * (SMALLEST_POWER + 1) <= LARGEST_CHANCE / 10)
        .max(Comparator.comparingDouble(Quantum::size));
  }

  private Optional<Quantum> inPrint(Printed printed) {
    int[] rows = distinct(printed.numeric());
    double[] n = Gradients.pick(printed.numeric(), rows);
    double[] half = Gradients.pick(printed.numericHalfUnit(), rows);
    if (n.length < 2) {
      return Optional.empty();
    }
    double chance = 0;
    int start = Math.getExponent(Math.abs(n[n.length - 1]) * divisor) + 1;
    for (int m = start; m > start - 60; m--) {
      double quantum = Math.scalb(1.0, m) / divisor;
      double fit = chance(n, half, quantum);
      if (fit == 1) {
        return Optional.empty();
      }
      chance += fit;
      if (fits(n, half, quantum)) {
        return chance <= LARGEST_CHANCE ? named(m, chance, n.length) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean fits(double[] n, double[] half, double quantum) {
    for (int i = 0; i < n.length; i++) {
      double off = Math.abs(n[i] - quantum * Math.rint(n[i] / quantum));
      if (off > tolerance(n[i], half[i])) {
        return false;
      }
    }
    return true;
  }

  private double chance(double[] n, double[] half, double quantum) {
    double chance = 1;
    for (int i = 0; i < n.length; i++) {
      chance *= Math.min(1, 2 * tolerance(n[i], half[i]) / quantum);
    }
    return chance;
  }

  private double tolerance(double n, double half) {
    return PrintedColumn.SLACK * half + division * Math.abs(n);
  }

  /** The format that puts the loss into a plausible binade. */
  private Optional<Quantum> named(int m, double chance, int rows) {
    List<Format> formats =
        known.precision().map(List::of).orElse(List.of(Format.FLOAT32, Format.FLOAT64));
    for (Format format : formats) {
      int exponent = m + format.significandBits() - 1;
      if (Math.abs(exponent) <= FARTHEST_EXPONENT) {
        return Optional.of(quantum(Math.scalb(1.0, m), format, exponent, chance, rows));
      }
    }
    return Optional.empty();
  }

  private Optional<Quantum> ofLoss() {
    if (known.loss().isEmpty() || known.precision().isEmpty() || known.loss().getAsDouble() == 0) {
      return Optional.empty();
    }
    Format format = known.precision().get();
    double loss = known.loss().getAsDouble();
    return Optional.of(quantum(format.ulp(loss), format, Math.getExponent(loss), 0, 0));
  }

  private Quantum quantum(double ulp, Format format, int exponent, double chance, int rows) {
    return new Quantum(
        ulp / divisor,
        format,
        exponent,
        known.scheme().orElse(Scheme.CENTRAL),
        known.scheme().isPresent(),
        chance,
        rows);
  }

  /** One row for each finite |n| other than 0, of the first so many, the smallest first. */
  private static int[] distinct(double[] n) {
    Map<Double, Integer> rows = new TreeMap<>();
    for (int i = 0; i < n.length && rows.size() < MOST_ROWS; i++) {
      if (n[i] != 0 && Double.isFinite(n[i])) {
        rows.putIfAbsent(Math.abs(n[i]), i);
      }
    }
    return rows.values().stream().mapToInt(i -> i).toArray();
  }
}
