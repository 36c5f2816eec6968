package epsweep.analysis.printed;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Resolution;
import epsweep.analysis.pattern.Mistake;
import epsweep.arithmetic.Norm;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Judges two columns, numeric and analytic, at one ε.
 *
 * <p>Round-off, truncation, kinks and noise cannot be measured there. So <em>wrong</em> needs what
 * they cannot make ({@link Proof}); <em>correct</em> needs digits and agreement enough to leave
 * room for no mistake above the tolerance; what the known round-off explains is
 * <em>precision-limited</em>, with the size of what could hide in it; and the rest is
 * <em>unresolved</em>, with its likeliest name and the experiment that would decide.
 */
final class PrintedJudge {

  /** What a check at one ε resolves in float32 at its best; every published mistake is larger. */
  static final double TOLERANCE = 1e-5;

  /** In float32 such a d is usual at a usual ε. */
  private static final double USUAL_IN_FLOAT32 = 1e-3;

  /** A row off by so many times what the others are, absolutely and as a share of itself. */
  private static final double OUTLYING = 30;

  /** … is worth a word only if it is off by this share of itself. */
  private static final double WORTH_A_WORD = 1e-3;

  /** Fewer different n show no pattern, and may be those of a point where a mistake is nothing. */
  private static final int FEW = 3;

  /** A mistake that noise of its size hides in all rows with this probability is not excluded. */
  private static final double LUCK = 0.1;

  /** … where n and g differ by more than what is known explains. */
  private static final double RARE_LUCK = 1e-3;

  private final Printed rows;
  private final Circumstances known;
  private final double tolerance;
  private final int tries;
  private final RoundOff roundOff;
  private final double apart;
  private final double size;
  private final long different;

  private PrintedJudge(Printed rows, Circumstances known, double tolerance, int tries) {
    this.rows = rows;
    this.tries = tries;
    this.known = known;
    this.tolerance = tolerance;
    roundOff = RoundOff.of(rows, known);
    apart = Printed.rms(IntStream.range(0, rows.size()).mapToDouble(rows::apart).toArray());
    size = Math.max(Printed.rms(rows.analytic()), Printed.rms(rows.numeric()));
    different = rows.distinct(rows.where(i -> true));
  }

  /**
   * The verdict.
   *
   * @param tolerance the largest mistake, as a share of ‖g‖, that may hide in a correct gradient
   * @param tries of how many ε the one is that agrees best
   */
  static PrintedVerdict judge(Printed rows, Circumstances known, double tolerance, int tries) {
    int[] broken = rows.where(i -> rows.hasNumeric(i) && !rows.hasAnalytic(i));
    int[] finite = rows.where(i -> rows.hasNumeric(i) && rows.hasAnalytic(i));
    if (finite.length == rows.size()) {
      return new PrintedJudge(rows, known, tolerance, tries).judge();
    }
    PrintedJudge judge = new PrintedJudge(rows.rows(finite), known, tolerance, tries);
    if (broken.length > 0) {
      return judge
          .verdict(
              Judgement.WRONG,
              Optional.of(Mistake.notFinite(broken, rows.names()::get)),
              0,
              Optional.empty(),
              new int[0])
          .of(rows.names());
    }
    if (finite.length == 0) {
      return judge.unresolved(Doubt.NO_VALUE).of(rows.names());
    }
    PrintedVerdict rest = judge.judge();
    boolean good =
        rest.judgement() == Judgement.CORRECT || rest.judgement() == Judgement.PRECISION_LIMITED;
    return good ? judge.unresolved(Doubt.NO_VALUE) : rest;
  }

  /** There is nothing to compare with. */
  static PrintedVerdict withoutAnalytic(Printed rows, Circumstances known) {
    return new PrintedJudge(rows, known, 0, 1).unresolved(Doubt.NO_ANALYTIC);
  }

  private PrintedVerdict judge() {
    boolean noNumeric = Arrays.stream(rows.numeric()).allMatch(n -> n == 0);
    if (noNumeric) {
      return allZero();
    }
    int[] outlying = outlying();
    if (agrees()) {
      return outlying.length > 0 ? some(outlying) : limited();
    }
    Noise noise = Noise.of(rows, roundOff);
    boolean explained = (isTruncation() && noise.odd().length == 0) || isPrint();
    Optional<Proof> proof = explained ? Optional.empty() : Proof.find(rows, roundOff, known, noise);
    if (proof.filter(p -> p.proves(noise)).isPresent()) {
      Proof found = proof.get();
      return verdict(Judgement.WRONG, found.name(), found.chance(), Optional.empty(), noise.odd());
    }
    return Kinks.lookSo(rows, known, noise)
        ? verdict(Judgement.KINK, Optional.empty(), 1, Optional.of(Doubt.KINK), noise.odd())
        : open(proof, noise);
  }

  /** n = 0 everywhere tells nothing, but perhaps why. */
  private PrintedVerdict allZero() {
    double g = Arrays.stream(rows.analytic()).map(Math::abs).max().orElse(0);
    if (g == 0) {
      return unresolved(Doubt.NOTHING_MOVES);
    }
    boolean lost =
        known.epsilon().isPresent()
            && known.precision().isPresent()
            && Arrays.stream(rows.theta())
                .allMatch(v -> known.precision().get().ulp(v) / 2 >= known.epsilon().getAsDouble());
    boolean dead = g <= roundOff.typical();
    return unresolved(lost ? Doubt.STEP_LOST : dead ? Doubt.ROUND_OFF : Doubt.ALL_ZERO);
  }

  /** Whether what is known explains n − g, or it is too small to matter. */
  private boolean agrees() {
    return apart <= roundOff.usual()
        || apart <= tolerance * size
        || IntStream.range(0, rows.size()).allMatch(rows::looksEqual);
  }

  private boolean isTruncation() {
    return apart <= roundOff.truncation() * size;
  }

  private boolean isPrint() {
    double[] print = IntStream.range(0, rows.size()).mapToDouble(rows::print).toArray();
    return apart <= 3 * Printed.rms(print) && apart <= USUAL_IN_FLOAT32 * size;
  }

  private PrintedVerdict limited() {
    Resolution resolution = resolution();
    if (resolution.all() <= tolerance) {
      Optional<Doubt> doubt = isOfFewValues() ? Optional.of(Doubt.FEW_ROWS) : Optional.empty();
      return verdict(Judgement.CORRECT, Optional.empty(), 1, doubt, new int[0]);
    }
    if (apart == 0 && rows.discrepancy() > USUAL_IN_FLOAT32) {
      return unresolved(Doubt.FEW_DIGITS);
    }
    boolean print = !roundOff.isKnown() && !Resolution.tells(resolution.all());
    return limited(apart == 0 || print ? Doubt.FEW_DIGITS : Doubt.ROUND_OFF);
  }

  /** What could hide is bounded, if by a figure that leaves something said. */
  private PrintedVerdict limited(Doubt doubt) {
    return Resolution.tells(resolution().all())
        ? verdict(Judgement.PRECISION_LIMITED, Optional.empty(), 1, Optional.of(doubt), new int[0])
        : unresolved(doubt);
  }

  private int[] outlying() {
    double[] off =
        IntStream.range(0, rows.size()).mapToDouble(i -> rows.apart(i) + rows.print(i)).toArray();
    double[] share =
        IntStream.range(0, rows.size())
            .filter(i -> rows.largest(i) > 0)
            .mapToDouble(i -> off[i] / rows.largest(i))
            .toArray();
    double usual = Math.max(Printed.median(off), 2 * roundOff.usual() / OUTLYING);
    double usualShare = Math.max(Printed.median(share), WORTH_A_WORD / OUTLYING);
    return rows.where(
        i ->
            rows.apart(i) > OUTLYING * usual
                && rows.apart(i) > OUTLYING * usualShare * rows.largest(i));
  }

  private PrintedVerdict some(int[] odd) {
    return verdict(
        Judgement.UNRESOLVED,
        Optional.of(Mistake.singleRows(odd, rows.names()::get)),
        1,
        Optional.of(Doubt.SOME_ROWS),
        odd);
  }

  /** Nothing was proved: the likeliest cause. */
  private PrintedVerdict open(Optional<Proof> proof, Noise noise) {
    boolean float32 = known.precision().filter(f -> f.significandBits() <= 24).isPresent();
    if (float32 && apart <= USUAL_IN_FLOAT32 * size && outlying().length == 0) {
      return limited(Doubt.ROUND_OFF);
    }
    Doubt doubt = doubt(proof, noise);
    return verdict(
        Judgement.UNRESOLVED,
        proof.flatMap(Proof::name).filter(name -> doubt != Doubt.JUMP),
        1,
        Optional.of(doubt),
        noise.odd());
  }

  private Doubt doubt(Optional<Proof> proof, Noise noise) {
    if (isTruncation()) {
      return Doubt.TRUNCATION;
    }
    if (Kinks.mayBeJump(rows, known)) {
      return Doubt.JUMP;
    }
    if (!noise.isExcluded() && !(apart > roundOff.most())) {
      return Doubt.ROUND_OFF;
    }
    if (proof.filter(Proof::kink).isPresent() || Kinks.mayBe(rows, noise)) {
      return Doubt.KINK;
    }
    if (onlyTheFirstAgrees()) {
      return Doubt.NOT_RESTORED;
    }
    if (noise.odd().length > 0 && noise.odd().length < rows.size()) {
      return Doubt.SOME_ROWS;
    }
    return isOfFewValues() ? Doubt.FEW_ROWS : Doubt.RANDOM_LOSS;
  }

  private boolean isOfFewValues() {
    return different < FEW;
  }

  private boolean onlyTheFirstAgrees() {
    return rows.size() > 2
        && rows.apart(0) <= 0.01 * rows.largest(0)
        && IntStream.range(1, rows.size()).allMatch(i -> rows.apart(i) > 0.05 * rows.largest(i));
  }

  private PrintedVerdict unresolved(Doubt doubt) {
    return verdict(Judgement.UNRESOLVED, Optional.empty(), 1, Optional.of(doubt), new int[0]);
  }

  /**
   * What every row leaves room for: n − g, print, and the usual round-off; where that is unknown, a
   * mistake and noise of its size, m, that cancel to n − g in each of N different rows with
   * probability (|n − g|/m)^N, N not more than the rows that ‖n − g‖ consists of. Of few values
   * truncation, which grows with g, may cancel a mistake so, print apart, in the rows that ‖g‖
   * consists of.
   */
  private Resolution resolution() {
    boolean agrees = agrees();
    double[] seen = new double[rows.size()];
    Arrays.setAll(seen, rows::atMost);
    double count = Math.max(1, Math.min((double) different, Printed.effective(seen)));
    double chance = (agrees ? LUCK : RARE_LUCK) / tries;
    double luck = StrictMath.pow(chance, -1 / count);
    boolean bounded = roundOff.isKnown() && agrees && tries == 1;
    double more = Math.max(bounded ? apart : luck * apart, roundOff.usual());
    double[] print = IntStream.range(0, rows.size()).mapToDouble(rows::print).toArray();
    boolean lucky = isOfFewValues() && roundOff.truncation() * size > Printed.rms(print);
    double times =
        lucky
            ? StrictMath.pow(chance, -1 / Math.min(count, Printed.effective(rows.analytic())))
            : 1;
    double[] room = new double[rows.size()];
    Arrays.setAll(room, i -> times * seen[i] + more);
    double norm = Math.min(Norm.of(rows.analytic()), Norm.of(rows.numeric()));
    return norm == 0
        ? Resolution.NONE
        : new Resolution(Norm.of(room) / norm, Arrays.stream(room).max().orElse(0) / norm);
  }

  private PrintedVerdict verdict(
      Judgement judgement,
      Optional<Mistake> name,
      double chance,
      Optional<Doubt> doubt,
      int[] off) {
    boolean limited = judgement == Judgement.CORRECT || judgement == Judgement.PRECISION_LIMITED;
    return new PrintedVerdict(
        judgement,
        name,
        chance,
        doubt,
        rows.size() == 0 ? Double.NaN : rows.discrepancy(),
        apart,
        limited && size > 0 ? resolution() : Resolution.NONE,
        roundOff,
        rows.names(),
        Arrays.stream(off).boxed().toList());
  }
}
