package epsweep.analysis.printed;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.Listing;
import epsweep.listing.ListingFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Listings of known truth, as programs print them: central differences of a loss that is stored
 * with few bits and errs by a unit or two in its last place, next to a gradient that a mistake may
 * have changed, while other things may have happened to n.
 */
final class MadeListings {

  /** A way to print numbers. */
  enum Print {
    THREE_DIGITS("%.3g"),
    FOUR_DECIMALS("%.4f"),
    SIX_DECIMALS("%.6f"),
    FIVE_DIGITS("%.4e"),
    NINE_DIGITS("%.8e"),
    ALL_DIGITS("%s");

    private final String format;

    Print(String format) {
      this.format = format;
    }

    String of(double x) {
      return this == ALL_DIGITS ? Double.toString(x) : String.format(Locale.ROOT, format, x);
    }
  }

  /** Changes a column in place. */
  @FunctionalInterface
  interface Change {
    void apply(double[] column, Random random);
  }

  /** What makes g wrong: every row, or enough of them, by at least 3 %. */
  enum Mistake {
    AVERAGED(1, (g, random) -> scale(g, 1 / 39.0)),
    SUMMED(1, (g, random) -> scale(g, 39)),
    HALVED(1, (g, random) -> scale(g, 0.5)),
    DOUBLED(1, (g, random) -> scale(g, 2)),
    TEN_PERCENT(1, (g, random) -> scale(g, 1.1)),
    THREE_PERCENT(1, (g, random) -> scale(g, 1.03)),
    NEGATED(1, (g, random) -> scale(g, -1)),
    SOME_NEGATED(1, (g, random) -> Arrays.setAll(g, i -> i % 2 == 0 ? -g[i] : g[i])),
    REVERSED(4, (g, random) -> turn(g)),
    SHIFTED(2, (g, random) -> shift(g)),
    OFFSET(1, (g, random) -> offset(g)),
    ZERO(1, (g, random) -> Arrays.fill(g, 0)),
    UNRELATED(1, (g, random) -> Arrays.setAll(g, i -> 0.1 * random.nextGaussian())),
    OWN_FACTORS(1, (g, random) -> Arrays.setAll(g, i -> g[i] * (0.2 + 0.6 * random.nextDouble()))),
    ONE_ROW(1, (g, random) -> g[largest(g)] *= 1.5),
    TAIL_ZERO(4, (g, random) -> Arrays.fill(g, g.length / 2, g.length, 0)),
    NOT_FINITE(1, (g, random) -> g[g.length / 2] = Double.NaN);

    private final int leastRows;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final Change change;

    Mistake(int leastRows, Change change) {
      this.leastRows = leastRows;
      this.change = change;
    }

    boolean shows(int rows) {
      return rows >= leastRows;
    }

    void apply(double[] gradient, Random random) {
      change.apply(gradient, random);
    }

    private static int largest(double[] g) {
      int largest = 0;
      for (int i = 0; i < g.length; i++) {
        largest = Math.abs(g[i]) > Math.abs(g[largest]) ? i : largest;
      }
      return largest;
    }

    private static void scale(double[] g, double factor) {
      Arrays.setAll(g, i -> g[i] * factor);
    }

    private static void offset(double[] g) {
      double a = Math.abs(g[largest(g)]) / 3;
      Arrays.setAll(g, i -> g[i] - a);
    }

    private static void turn(double[] g) {
      double[] before = g.clone();
      Arrays.setAll(g, i -> before[g.length - 1 - i]);
    }

    private static void shift(double[] g) {
      double[] before = g.clone();
      Arrays.setAll(g, i -> before[(i + 1) % g.length]);
    }
  }

  /** What happens to n beside a right gradient, and to nobody's fault. */
  enum Accident {
    NONE((n, random) -> {}),
    SOME_KINKS((n, random) -> each(n, random, 0.1, v -> v * (0.5 + 0.5 * random.nextDouble()))),
    ALL_HALF((n, random) -> Arrays.setAll(n, i -> n[i] / 2)),
    ALL_LEAKY((n, random) -> Arrays.setAll(n, i -> n[i] * 0.6)),
    OTHER_SLOPES((n, random) -> each(n, random, 0.2, v -> (v + random.nextGaussian() / 5) / 2)),
    NOISE((n, random) -> noise(n, random, Math.pow(10, -4 + 5 * random.nextDouble()))),
    RANDOM_LOSS((n, random) -> noise(n, random, 1e3)),
    JUMPS((n, random) -> each(n, random, 0.1, v -> v + 1e4)),
    STEPS((n, random) -> steps(n, Math.pow(10, -2 * random.nextDouble()))),
    NOTHING_MEASURED((n, random) -> Arrays.fill(n, 0)),
    NOT_RESTORED((n, random) -> drift(n, random));

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final Change change;

    Accident(Change change) {
      this.change = change;
    }

    void apply(double[] numeric, Random random) {
      change.apply(numeric, random);
    }

    private static void each(
        double[] n, Random random, double share, java.util.function.DoubleUnaryOperator change) {
      for (int i = 0; i < n.length; i++) {
        n[i] = random.nextDouble() < share ? change.applyAsDouble(n[i]) : n[i];
      }
    }

    private static void noise(double[] n, Random random, double relative) {
      double size = Printed.rms(n) * relative;
      Arrays.setAll(n, i -> n[i] + size * random.nextGaussian());
    }

    private static void steps(double[] n, double relative) {
      double quantum = Arrays.stream(n).map(Math::abs).max().orElse(0) * relative;
      Arrays.setAll(n, i -> quantum == 0 ? 0 : quantum * Math.rint(n[i] / quantum));
    }

    private static void drift(double[] n, Random random) {
      for (int i = 1; i < n.length; i++) {
        n[i] += Printed.rms(n) * random.nextGaussian();
      }
    }
  }

  private MadeListings() {}

  /** A gradient whose components spread over two or three decades. */
  static double[] gradient(int rows, Random random) {
    double scale = Math.pow(10, -2 + 2 * random.nextDouble());
    double[] gradient = new double[rows];
    for (int i = 0; i < rows; i++) {
      gradient[i] = scale * random.nextGaussian() * Math.exp(random.nextGaussian());
    }
    return gradient;
  }

  /** Central differences of a loss near {@code loss} in {@code format}. */
  static double[] numeric(
      double[] gradient, double epsilon, Format format, double loss, Random random) {
    double ulp = format.ulp(loss);
    double[] numeric = new double[gradient.length];
    for (int i = 0; i < gradient.length; i++) {
      double third = gradient[i] * random.nextGaussian() + 0.1 * Math.abs(gradient[0]);
      double rise = epsilon * gradient[i] + Math.pow(epsilon, 3) * third / 6;
      double above = Math.rint((loss + rise) / ulp + random.nextGaussian()) * ulp;
      double below = Math.rint((loss - rise) / ulp + random.nextGaussian()) * ulp;
      numeric[i] = (above - below) / (2 * epsilon);
    }
    return numeric;
  }

  static Listing table(double[] numeric, double[] analytic, Print print) {
    StringBuilder text = new StringBuilder("numeric,analytic\n");
    for (int i = 0; i < numeric.length; i++) {
      text.append(print.of(numeric[i])).append(',').append(print.of(analytic[i])).append('\n');
    }
    return read(text.toString());
  }

  static Listing read(String text) {
    return ListingFile.parse("made", text, Optional.empty());
  }

  /** What the user may know: nothing, the precision, or everything. */
  static List<Circumstances> circumstances(double epsilon, Format format, double loss) {
    Circumstances precise = Circumstances.UNKNOWN.withPrecision(format);
    Circumstances usual = precise.withEpsilon(epsilon).withScheme(Scheme.CENTRAL);
    return List.of(
        Circumstances.UNKNOWN,
        Circumstances.UNKNOWN.withEpsilon(epsilon),
        precise,
        usual,
        usual.withLoss(loss),
        usual.withSteps(39));
  }
}
