package epsweep.report.page;

import epsweep.analysis.AnalysedSweep;
import epsweep.arithmetic.Build;
import epsweep.sweep.GradientTable;
import epsweep.sweep.Sweep;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The gradients that a page holds: g as it is, and for every ε the relative error r = (n − g) / g
 * rounded to float32, from which n = g + g r is got back with the digits that agree and seven more.
 * Where g is 0, r is n itself. Of a sweep with more numbers than a page should carry, only the
 * parameters with the largest gradient are kept.
 */
final class KeptGradients {

  /** Relative errors of all builds that a page carries: 0.45 MB in base64. */
  static final int MOST_ERRORS = 84_000;

  private final Sweep sweep;
  private final int[] parameters;
  private final List<String> names;

  private KeptGradients(Sweep sweep, int[] parameters) {
    this.sweep = sweep;
    this.parameters = parameters;
    List<GradientTable.Place> places = sweep.places();
    names =
        IntStream.of(parameters)
            .mapToObj(i -> places.get(i).block() + "[" + places.get(i).index() + "]")
            .toList();
  }

  /** Empty if the sweep has no gradients. */
  static Optional<KeptGradients> of(AnalysedSweep analysed) {
    Sweep sweep = analysed.sweep();
    if (sweep.gradients().isEmpty()) {
      return Optional.empty();
    }
    int most = MOST_ERRORS / (sweep.builds().size() * sweep.epsilon().length);
    double[] g = sweep.gradients().get(finest(sweep.builds())).analytic();
    int[] largest =
        IntStream.range(0, g.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.abs(g[i])))
            .limit(most)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    return Optional.of(new KeptGradients(sweep, largest));
  }

  private static int finest(List<Build> builds) {
    return IntStream.range(0, builds.size())
        .boxed()
        .min(Comparator.comparingDouble(i -> builds.get(i).unitRoundoff()))
        .orElseThrow();
  }

  /** Position, in the plan's order, of the build with the smallest unit roundoff. */
  int finest() {
    return finest(sweep.builds());
  }

  /** How many parameters are kept. */
  int size() {
    return parameters.length;
  }

  /** How many parameters were swept. */
  int swept() {
    return sweep.whole().size();
  }

  /** Positions of the kept parameters among those swept, ascending. */
  int[] parameters() {
    return parameters;
  }

  /** {@code lstm.weight_ih[14]}, in the order of {@link #parameters()}. */
  List<String> names() {
    return names;
  }

  double analytic(int build, int kept) {
    return sweep.gradients().get(build).analytic()[parameters[kept]];
  }

  /** r, rounded to float32; NaN or infinite where n is. */
  float error(int build, int epsilon, int kept) {
    double g = analytic(build, kept);
    double n = sweep.gradients().get(build).numeric()[epsilon][parameters[kept]];
    return (float) (g == 0 ? n : (n - g) / g);
  }

  /** n as the page shows it. */
  double numeric(int build, int epsilon, int kept) {
    double g = analytic(build, kept);
    double r = error(build, epsilon, kept);
    return g == 0 ? r : g + g * r;
  }

  /** |n − g| / |g|; where g is 0, 0 if n is too and ∞ if not. */
  double relativeError(int build, int epsilon, int kept) {
    double r = Math.abs((double) error(build, epsilon, kept));
    return analytic(build, kept) != 0 || r == 0 || Double.isNaN(r) ? r : Double.POSITIVE_INFINITY;
  }

  /** The kept parameters by |g| of the finest build, the largest first. */
  List<Integer> largestFirst() {
    int finest = finest();
    List<Integer> order = new ArrayList<>(IntStream.range(0, size()).boxed().toList());
    order.sort(Comparator.comparingDouble(i -> -Math.abs(analytic(finest, i))));
    return order;
  }

  /** g of a build as little-endian float64 in base64. */
  String analyticBase64(int build) {
    byte[] bytes = new byte[Double.BYTES * size()];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    IntStream.range(0, size())
        .forEach(i -> buffer.putLong(Double.doubleToLongBits(analytic(build, i))));
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** r of a build, [ε × parameter], as little-endian float32 in base64. */
  String errorsBase64(int build) {
    int points = sweep.epsilon().length;
    byte[] bytes = new byte[Float.BYTES * points * size()];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int e = 0; e < points; e++) {
      for (int i = 0; i < size(); i++) {
        // One NaN, whichever the processor made.
        buffer.putInt(Float.floatToIntBits(error(build, e, i)));
      }
    }
    return Base64.getEncoder().encodeToString(bytes);
  }
}
