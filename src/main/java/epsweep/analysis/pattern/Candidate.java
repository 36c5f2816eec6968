package epsweep.analysis.pattern;

import epsweep.network.fault.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The gradient that backpropagation gives with a known mistake, in the same build and rows.
 *
 * @param fault the mistake
 * @param origins where it is made, as {@link Fault#origins} says
 * @param gradient what g would be
 */
public record Candidate(Fault fault, List<String> origins, double[] gradient) {

  /** Two ways to the same gradient differ by round-off alone, counted in bars of g. */
  private static final double SAME = 16;

  /** Two ways to the same sum, where bars of g are not known to be wider. */
  private static final double ROUNDING = 0x1p-44;

  /**
   * The mistakes that give g, to its last bits. They name it where they are of one kind, and its
   * place where they are made in the same one.
   */
  static Optional<Mistake> reproduce(Gradients gradients, List<Candidate> candidates) {
    List<Candidate> same = candidates.stream().filter(c -> c.gives(gradients)).toList();
    if (same.stream().map(c -> c.fault.kind()).distinct().count() != 1) {
      return Optional.empty();
    }
    List<List<String>> origins = same.stream().map(Candidate::origins).distinct().toList();
    Mistake mistake =
        Mistake.of(same.get(0).fault.kind()).as(same.stream().map(Candidate::fault).toList());
    return Optional.of(origins.size() == 1 ? mistake.in(origins.get(0)) : mistake);
  }

  private boolean gives(Gradients gradients) {
    double[] g = gradients.analytic();
    double largest = Arrays.stream(g).map(Math::abs).filter(Double::isFinite).max().orElse(0);
    return IntStream.range(0, g.length)
        .filter(gradients::tells)
        .allMatch(
            i ->
                Math.abs(g[i] - gradient[i])
                    <= SAME * gradients.analyticError()[i] + ROUNDING * largest);
  }
}
