package epsweep.analysis.printed;

import epsweep.analysis.pattern.Factor;
import epsweep.analysis.pattern.Mistake;
import epsweep.analysis.pattern.Patterns;
import epsweep.network.fault.FaultKind;
import java.util.Arrays;
import java.util.Optional;
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

  private static final double NEAR = 0.02;

  /** The proofs in their order; the first that is one, else the likeliest. */
  static Optional<Proof> find(Printed rows, RoundOff roundOff, Circumstances known, Noise noise) {
    Optional<Proof> pattern = pattern(rows, roundOff, known);
    if (pattern.isPresent() && pattern.get().proves(noise)) {
      return pattern;
    }
    return truncatedInTime(rows, known, noise)
        .or(() -> simpleRatio(rows, noise))
        .or(() -> relation(rows, pattern.flatMap(Proof::name)))
        .or(() -> pattern);
  }

  boolean proves(Noise noise) {
    return !kink && chance <= (noise.isExcluded() ? LARGEST_CHANCE : LARGEST_CHANCE_IN_NOISE);
  }

  private static Optional<Proof> pattern(Printed rows, RoundOff roundOff, Circumstances known) {
    double[] print = IntStream.range(0, rows.size()).mapToDouble(rows::print).toArray();
    return Patterns.propose(new Bars(rows, roundOff, known).gradients(), print)
        .map(
            found ->
                new Proof(
                    Optional.of(found.mistake()),
                    found.chance(),
                    isOfLeaps(found.mistake())
                        || !known.smooth() && isOfKinks(found.mistake())));
  }

  /** One number added in single rows: a loss that leaps there, by c, adds c/2ε. */
  private static boolean isOfLeaps(Mistake mistake) {
    return mistake.rowCount() > 0
        && mistake.kind().equals(Optional.of(FaultKind.ADDITIVE_CONSTANT));
  }

  /** One factor in all rows or in some, of those that a kink at θ leaves. */
  private static boolean isOfKinks(Mistake mistake) {
    return !mistake.factors().isEmpty()
        && mistake.factors().stream().allMatch(f -> isOfKinks(f, !mistake.rows().isEmpty()));
  }

  private static boolean isOfKinks(Factor factor, boolean someRows) {
    double k = factor.k().value();
    double near = NEAR + 2 * factor.k().error();
    boolean anywhere = someRows && k >= 0.5 - NEAR && k < 1;
    return anywhere || Arrays.stream(USUAL_SLOPES).anyMatch(a -> Math.abs(k - (1 + a) / 2) <= near);
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
    double chance = StrictMath.pow(whole ? 0.01 : 0.25, telling.length);
    return known.steps().orElse(1) > 1 && part && telling.length > 2 && chance <= LARGEST_CHANCE
        ? Optional.of(new Proof(Optional.of(Mistake.truncatedInTime()), chance, false))
        : Optional.empty();
  }

  /**
   * A row whose n/g is a simple fraction to all its digits, where other rows show that noise is
   * small: a kink leaves any fraction, and at θ itself one of few.
   */
  private static Optional<Proof> simpleRatio(Printed rows, Noise noise) {
    if (!noise.isExcluded()) {
      return Optional.empty();
    }
    for (int i : noise.odd()) {
      double ratio = rows.numeric()[i] / rows.analytic()[i];
      double error = 2 * rows.print(i) / Math.abs(rows.analytic()[i]);
      for (int below = 1; below <= 10; below++) {
        double above = Math.rint(ratio * below);
        double off = Math.abs(ratio - above / below);
        boolean kinks =
            Arrays.stream(USUAL_SLOPES)
                .anyMatch(a -> Math.abs(ratio - (1 + a) / 2) <= error + 1e-3);
        double chance = 100 * below * Math.max(error, 1e-8);
        if (above != 0 && off <= error && !kinks && chance <= 100 * LARGEST_CHANCE) {
          return Optional.of(
              new Proof(
                  Optional.of(Mistake.single(rows.names().get(i), ratio, error)),
                  chance / 100,
                  false));
        }
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
