package epsweep.analysis.verdict;

/**
 * The factor k in n = k·g.
 *
 * @param value k
 * @param standardError one standard error of k, at least 0; ∞ if a single row gave k
 * @param chance how likely rows that share no factor agree as well as these with one, in [0, 1]
 * @param name what k is: {@code "T = 39"}, {@code "2"}; empty if no known factor is near
 * @param phrase what happened, to follow "the gradient is": {@code "averaged over T = 39"}
 */
public record Factor(
    double value, double standardError, double chance, String name, String phrase) {

  public Factor {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("factor " + value + ": a finite one is needed");
    }
    if (!(standardError >= 0)) {
      throw new IllegalArgumentException("standard error " + standardError + ": at least 0");
    }
  }

  /** {@code 39.0 ± 0.1}. */
  public String text() {
    return Figures.withError(value, standardError);
  }
}
