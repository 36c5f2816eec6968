package epsweep.analysis.verdict;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.Listing;
import epsweep.listing.ListingFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Listings as programs print them: central differences of a loss that is stored with few bits and
 * errs by a unit or two in its last place, next to a gradient that a mistake may have changed.
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

  /** A mistake: changes g in place. */
  @FunctionalInterface
  interface Fault {
    void apply(double[] gradient, Random random);
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
    try {
      return ListingFile.read(
          "made",
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
        usual.withLoss(loss));
  }
}
