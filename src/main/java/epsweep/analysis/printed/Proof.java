package epsweep.analysis.printed;

import epsweep.analysis.pattern.Factor;
import epsweep.analysis.pattern.Mistake;
import epsweep.analysis.pattern.Patterns;
import epsweep.arithmetic.Format;
import epsweep.network.fault.FaultKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What neither noise nor truncation, kinks or print can make of a right gradient.
 *
 * @param name what it is, where it has a name
 * @param chance that a right gradient looks so
 * @param kink whether kinks or leaps at θ can look so all the same
 */
record Proof(Optional<Mistake> name, double chance, boolean kink) {

  /** Of ten thousand right gradients none; where noise may be larger, of a million. */
  private static final double LARGEST_CHANCE = 1e-4;

  private static final double LARGEST_CHANCE_IN_NOISE = 1e-6;

  /**
   * A central difference at a ReLU's kink gives (1 + a)/2 of the slope, a that of the other side.
   */
  private static final double[] USUAL_SLOPES = {0, 0.01, 0.1, 0.2, 0.25, 0.3};

  /** A factor this near to a slope at a kink may be one. */
  private static final double NEAR = 0.02;

  /** How often g is a part of n by chance, and that n is a whole number besides. */
  private static final double PART = 0.25;

  private static final double WHOLE = 0.01;

  /** Fractions of more are near to any number. */
  private static final int LARGEST_BELOW = 10;

  private static final Set<FaultKind> ZEROS =
      EnumSet.of(FaultKind.ZERO_BLOCK, FaultKind.BIAS_MISSING);

  /** More rows than a unit or two behind a ReLU that stand at its kink have. */
  private static final int MANY_ZEROS = 6;

  /** From the middle row of those that agree to the one that is off most. */
  private static final double MARGIN = 4;

  /** n of a zero block stands out by so much from what other rows are off. */
  private static final double BESIDE_OTHERS = 10;

  /** More steps or samples than this are not counted by a single row. */
  private static final double LARGEST_RATIO = 1000;

  /** Digits of a ratio that anybody prints. */
  private static final double CLOSEST = 1e-8;

  /** A row with all its digits is no nearer by chance to what a kink leaves. */
  private static final double CLOSE = 1e-3;

  /** The proofs in their order; the first that is one, else the likeliest. */
  static Optional<Proof> find(Printed rows, RoundOff roundOff, Circumstances known, Noise noise) {
    Optional<Proof> pattern = pattern(rows, roundOff, known, noise);
    if (pattern.isPresent() && pattern.get().proves(noise)) {
      return pattern;
    }
    return truncatedInTime(rows, known, noise)
        .or(() -> simpleRatio(rows, noise, known))
        .or(() -> StructureProof.exchanged(rows, noise))
        .or(() -> StructureProof.softmax(rows, noise))
        .or(() -> StructureProof.mostRows(rows, known, pattern.flatMap(Proof::name)))
        .or(() -> StructureProof.awayFromKinks(rows, known, noise))
        .or(() -> relation(rows, pattern.flatMap(Proof::name)))
        .or(() -> pattern);
  }

  boolean proves(Noise noise) {
    return !kink && chance <= (noise.isExcluded() ? LARGEST_CHANCE : LARGEST_CHANCE_IN_NOISE);
  }

  private static Optional<Proof> pattern(
      Printed rows, RoundOff roundOff, Circumstances known, Noise noise) {
    double[] print = IntStream.range(0, rows.size()).mapToDouble(rows::print).toArray();
    return Patterns.propose(new Bars(rows, roundOff, known).gradients(), print)
        .map(
            found ->
                new Proof(
                    Optional.of(found.mistake()),
                    found.chance(),
                    isOfLeaps(found.mistake())
                        || isOfMinima(found.mistake(), rows, roundOff, known, noise)
                        || (!known.smooth()
                            && (isOfKinks(found.mistake(), known.isOneSided())
                                || isOfOneSide(found.mistake(), known)))));
  }

  /**
   * The sign of a few rows: a one-sided difference at the kink of |θ| is the slope on one side, g
   * that on the other.
   */
  private static boolean isOfOneSide(Mistake mistake, Circumstances known) {
    return !known.isTwoSided()
        && mistake.kind().equals(Optional.of(FaultKind.SIGN))
        && mistake.rowCount() > 0
        && mistake.rowCount() < MANY_ZEROS;
  }

  /**
   * One number added, in rows or in all: a loss that leaps there, by c, adds c/2ε; an L(θ) that is
   * computed otherwise adds c/ε to all of one-sided n, and a term |θ| in the loss its slope.
   */
  private static boolean isOfLeaps(Mistake mistake) {
    return mistake.kind().equals(Optional.of(FaultKind.ADDITIVE_CONSTANT));
  }

  /**
   * Whether a mistake that was named may be due to kinks at θ all the same.
   *
   * @param many whether it shows in more rows than have kinks
   */
  static boolean mayBeKinks(Mistake mistake, boolean many) {
    boolean few =
        isOfKinks(mistake, false)
            || isOfZeros(mistake)
            || mistake.rowCount() > 0
            || (mistake.kind().equals(Optional.of(FaultKind.SIGN)) && mistake.factors().isEmpty())
            || mistake.fit().isEmpty(); // described, by no model of n
    return isOfLeaps(mistake) || (!many && few);
  }

  private static boolean isOfZeros(Mistake mistake) {
    return mistake.kind().filter(ZEROS::contains).isPresent();
  }

  /**
   * g = 0 in rows where n is not: at a minimum n is truncation and noise, whose size no row tells
   * if g is 0 in all, and behind a ReLU at its kink half of the slope, of few rows that are no
   * whole block.
   */
  private static boolean isOfMinima(
      Mistake mistake, Printed rows, RoundOff roundOff, Circumstances known, Noise noise) {
    if (!isOfZeros(mistake)) {
      return false;
    }
    double g = Arrays.stream(rows.analytic()).map(Math::abs).max().orElse(0);
    if (g == 0 && !Noise.isExcludedBySizes(rows)) {
      return true;
    }
    double scale = g > 0 ? g : known.epsilon().isPresent() ? 1 : Double.POSITIVE_INFINITY;
    double[] others =
        Arrays.stream(rows.where(i -> rows.analytic()[i] != 0)).mapToDouble(rows::apart).toArray();
    double allowed =
        Math.max(roundOff.truncation() * scale + noise.most(), BESIDE_OTHERS * Printed.rms(others));
    int[] off = rows.where(i -> rows.analytic()[i] == 0 && rows.apart(i) > allowed);
    boolean few = g > 0 && mistake.places().isEmpty() && rows.distinct(off) < MANY_ZEROS;
    return off.length == 0 || few;
  }

  /**
   * One factor in all rows or in some, of those that a kink at θ leaves; any, in no more rows than
   * a unit has, which all have the same.
   *
   * @param oneSided whether differences are known to be of one side, which leave no half
   */
  private static boolean isOfKinks(Mistake mistake, boolean oneSided) {
    boolean ofUnit = mistake.rowCount() > 0 && mistake.rowCount() < MANY_ZEROS;
    boolean left =
        !mistake.factors().isEmpty()
            && mistake.factors().stream()
                .allMatch(f -> isOfKinks(f, !mistake.rows().isEmpty(), oneSided));
    return left || (ofUnit && mistake.kind().equals(Optional.of(FaultKind.SCALED)));
  }

  private static boolean isOfKinks(Factor factor, boolean someRows, boolean oneSided) {
    double k = factor.k().value();
    double near = NEAR + 2 * factor.k().error();
    boolean anywhere = someRows && k >= 0.5 - NEAR && k < 1;
    return anywhere
        || (!oneSided
            && Arrays.stream(USUAL_SLOPES).anyMatch(a -> Math.abs(k - (1 + a) / 2) <= near));
  }

  /** |g| &lt; |n| with the same sign in every row, of a model with time steps. */
  private static Optional<Proof> truncatedInTime(Printed rows, Circumstances known, Noise noise) {
    int[] telling = rows.where(i -> rows.numeric()[i] != 0 || rows.analytic()[i] != 0);
    boolean part =
        Arrays.stream(telling)
            .allMatch(
                i ->
                    rows.numeric()[i] * Math.signum(rows.analytic()[i])
                            >= Math.abs(rows.analytic()[i]) - rows.print(i)
                        && rows.apart(i) > noise.most());
    boolean whole =
        Arrays.stream(telling).allMatch(i -> rows.numeric()[i] == Math.rint(rows.numeric()[i]));
    double chance = StrictMath.pow(whole ? WHOLE : PART, telling.length);
    return known.steps().orElse(1) > 1 && part && telling.length > 2 && chance <= LARGEST_CHANCE
        ? Optional.of(new Proof(Optional.of(Mistake.truncatedInTime()), chance, false))
        : Optional.empty();
  }

  /**
   * A row whose n/g is a fraction a/b with b ≤ {@value #LARGEST_BELOW} to all its digits, where
   * other rows show that noise is small: a kink near θ leaves any fraction, and one at θ itself
   * few.
   */
  private static Optional<Proof> simpleRatio(Printed rows, Noise noise, Circumstances known) {
    double closest =
        Math.max(agreement(rows, noise), known.precision().map(Format::unitRoundoff).orElse(0.0));
    return noise.isExcluded()
        ? Arrays.stream(noise.odd())
            .filter(row -> !isOfKinks(rows, row, known))
            .mapToObj(row -> simpleRatio(rows, row, Math.max(CLOSEST, closest), noise.odd().length))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  /** What the rows agree to that are not odd, the middle one, with a margin: truncation too. */
  private static double agreement(Printed rows, Noise noise) {
    double[] shares =
        IntStream.range(0, rows.size())
            .filter(i -> Arrays.stream(noise.odd()).noneMatch(odd -> odd == i))
            .filter(i -> rows.largest(i) > 0)
            .mapToDouble(i -> rows.apart(i) / rows.largest(i))
            .toArray();
    return MARGIN * Printed.median(shares);
  }

  /**
   * Whether n/g is what a kink at θ leaves of two slopes that are usual beside each other: half of
   * their sum, or, of a one-sided difference, one over the other.
   */
  private static boolean isOfKinks(Printed rows, int row, Circumstances known) {
    double ratio = rows.numeric()[row] / rows.analytic()[row];
    double near =
        CLOSE * Math.max(1, Math.abs(ratio)) + 2 * rows.print(row) / Math.abs(rows.analytic()[row]);
    DoubleStream halves = Arrays.stream(USUAL_SLOPES).map(a -> (1 + a) / 2);
    DoubleStream sides =
        known.isTwoSided()
            ? DoubleStream.empty()
            : DoubleStream.concat(
                DoubleStream.of(-1), Arrays.stream(USUAL_SLOPES).flatMap(Proof::bothWays));
    return DoubleStream.concat(halves, sides).anyMatch(left -> Math.abs(ratio - left) <= near);
  }

  private static DoubleStream bothWays(double slope) {
    return DoubleStream.of(slope, 1 / slope);
  }

  private static Optional<Proof> simpleRatio(Printed rows, int row, double closest, int tried) {
    double ratio = rows.numeric()[row] / rows.analytic()[row];
    double error = 2 * Math.max(rows.print(row) / Math.abs(rows.analytic()[row]), closest);
    boolean plausible = Math.abs(ratio) <= LARGEST_RATIO;
    for (int below = 1; below <= LARGEST_BELOW && plausible; below++) {
      double above = Math.rint(ratio * below);
      // Of the numbers in a unit, those near a fraction as simple; and so for every row tried.
      double chance = 0.5 * tried * below * (below + 1) * error;
      if (above != 0 && Math.abs(ratio - above / below) <= error && chance <= LARGEST_CHANCE) {
        Mistake mistake = Mistake.single(rows.names().get(row), ratio, error);
        return Optional.of(new Proof(Optional.of(mistake), chance, false));
      }
    }
    return Optional.empty();
  }

  private static Optional<Proof> relation(Printed rows, Optional<Mistake> likeliest) {
    double chance = Relation.chance(rows);
    return chance <= LARGEST_CHANCE_IN_NOISE
        ? Optional.of(new Proof(likeliest, chance, false))
        : Optional.empty();
  }
}
