package epsweep.analysis.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names a mistake: the pattern with the fewest fitted numbers that lies within the error bars of
 * all rows, in the widest scope where there is one; the first in the list of those that say the
 * same.
 *
 * <p>It must beat every other pattern that is no freer, and g itself, by a factor of {@value
 * #BEATEN_BY} in the RMS of what is left. Where none does, the place is said, if it says something.
 */
public final class Patterns {

  /** Two names whose residuals are nearer to each other than this are both possible. */
  static final double BEATEN_BY = 3;

  private static final List<Pattern> MODELS =
      List.of(
          new HoldsParameter(),
          new NoGradient(),
          new WeightDecay(),
          new Scaled(),
          new ConstantAdded(),
          new Transposed(),
          new Signs(),
          new Reordered(),
          new FactorPerBlock(),
          new CountPerRow());

  /** Names without a model of n; each has conditions of its own. */
  private static final List<Pattern> DESCRIPTIONS =
      List.of(
          new SoftmaxLeftOut(),
          new OneGate(),
          new TruncatedInTime(),
          new SingleRows(),
          new Unrelated());

  private Patterns() {}

  /**
   * The name of a mistake that rows prove.
   *
   * @param candidates gradients of known mistakes; none where the model is not built in
   * @return empty if no row is off, or nothing is to be said but that
   */
  public static Optional<Mistake> name(Gradients gradients, List<Candidate> candidates) {
    Optional<Mistake> notFinite = NotFinite.find(gradients);
    if (notFinite.isPresent()) {
      return notFinite;
    }
    Optional<Mistake> model = models(gradients).map(f -> f.explanation.mistake()).findFirst();
    List<Candidate> same = Candidate.reproducing(gradients, candidates);
    return same.isEmpty()
        ? model.or(() -> describe(gradients))
        : Optional.of(Candidate.name(same, model));
  }

  /**
   * A name that is proposed without bars that would prove it.
   *
   * @param chance that a right gradient looks so
   */
  public record Proposal(Mistake mistake, double chance) {}

  /**
   * The model of n that explains rows whose error nobody measured.
   *
   * @param print what print may have added to n − g in each row
   */
  public static Optional<Proposal> propose(Gradients gradients, double[] print) {
    return models(gradients)
        .map(
            found ->
                new Proposal(
                    found.explanation.mistake(),
                    found.explanation.chance(gradients, found.scope, print)))
        .findFirst();
  }

  private record Found(Explanation explanation, Scope scope) {}

  private static Stream<Found> models(Gradients gradients) {
    return Scope.of(gradients).stream()
        .flatMap(scope -> best(gradients, scope).map(one -> new Found(one, scope)).stream());
  }

  private static Optional<Mistake> describe(Gradients gradients) {
    return DESCRIPTIONS.stream()
        .flatMap(
            pattern ->
                Scope.of(gradients).stream().flatMap(s -> pattern.explain(gradients, s).stream()))
        .findFirst()
        .map(Explanation::mistake);
  }

  private static Optional<Explanation> best(Gradients gradients, Scope scope) {
    List<Explanation> all = new ArrayList<>();
    MODELS.forEach(pattern -> pattern.explain(gradients, scope).ifPresent(all::add));
    List<Explanation> holding = all.stream().filter(Explanation::holds).toList();
    return holding.stream()
        .min(Comparator.comparingInt(Explanation::freedom)) // of equals the first in the list
        .flatMap(least -> firstLike(least, holding, gradients, scope))
        .flatMap(best -> unrivalled(best, all, gradients, scope));
  }

  private static Optional<Explanation> firstLike(
      Explanation least, List<Explanation> holding, Gradients gradients, Scope scope) {
    return holding.stream()
        .filter(one -> one.equals(least) || one.saysTheSame(least, gradients, scope))
        .findFirst();
  }

  private static Optional<Explanation> unrivalled(
      Explanation best, List<Explanation> all, Gradients gradients, Scope scope) {
    all.add(unchanged(best.mistake(), gradients, scope));
    double next =
        all.stream()
            .filter(other -> !other.equals(best) && other.freedom() <= best.freedom())
            .filter(other -> !best.saysTheSame(other, gradients, scope))
            .mapToDouble(Explanation::residual)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    double residual = best.residual();
    Mistake named = best.mistake().fitting(new Mistake.Quality(residual, next));
    return next > BEATEN_BY * residual
        ? Optional.of(new Explanation(named, best.model(), best.misfit(), best.freedom()))
        : Optional.empty();
  }

  /** n = g, what no mistake at all would leave. */
  private static Explanation unchanged(Mistake mistake, Gradients gradients, Scope scope) {
    return Explanation.of(mistake, gradients, scope, i -> gradients.analytic()[i], i -> 1, 0);
  }
}
