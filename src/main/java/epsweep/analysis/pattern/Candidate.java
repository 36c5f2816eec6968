package epsweep.analysis.pattern;

import epsweep.network.fault.Fault;
import epsweep.network.fault.FaultKind;
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

  /** The mistakes that give g, to its last bits. */
  static List<Candidate> reproducing(Gradients gradients, List<Candidate> candidates) {
    return candidates.stream().filter(c -> c.gives(gradients)).toList();
  }

  /**
   * The name that mistakes which give the same g have in common: what the rows show, where one of
   * them is of that kind; else their kind, and the place where they are made, if it is one.
   *
   * @param shown by the rows alone
   */
  static Mistake name(List<Candidate> same, Optional<Mistake> shown) {
    List<Fault> faults = same.stream().map(Candidate::fault).toList();
    List<Optional<FaultKind>> kinds = faults.stream().map(Fault::kind).distinct().toList();
    Mistake mistake =
        shown
            .filter(found -> kinds.contains(found.kind()))
            .orElse(Mistake.of(kinds.size() == 1 ? kinds.get(0) : Optional.empty()))
            .as(faults);
    List<List<String>> origins = same.stream().map(Candidate::origins).distinct().toList();
    return origins.size() == 1 && !origins.get(0).isEmpty() ? mistake.in(origins.get(0)) : mistake;
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
