package epsweep.sweep;

import epsweep.gradient.Scheme;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an arithmetic of at least twice double's precision says of a group of parameters, at the
 * parameters as a build rounds them. Of a sampled group, norms are those of a typical sample of
 * that size: √(sampled / all) of the whole group's.
 *
 * @param gradientNorm ‖g‖₂ of the exact gradient
 * @param backpropagation ‖g_build − g‖₂ / ‖g‖₂: the backpropagated gradient's own round-off, below
 *     which no ε brings the discrepancy; NaN if g vanishes
 * @param derivatives ‖∂ᵏL/∂θ_iᵏ‖₂ over the group's parameters i, by k, ascending; each times
 *     (h_i/ε)ᵏ⁻¹ where steps are relative
 */
public record GroupTruth(
    String build,
    String group,
    double gradientNorm,
    double backpropagation,
    Map<Integer, Double> derivatives) {

  /** What is measured whatever schemes are swept. */
  private static final List<Integer> ALWAYS = List.of(2, 3, 5);

  public GroupTruth {
    derivatives = Collections.unmodifiableMap(new TreeMap<>(derivatives));
  }

  /** The orders k of the derivatives that a sweep of these schemes holds. */
  public static List<Integer> orders(List<Scheme> schemes) {
    Stream<Integer> truncation = schemes.stream().map(Scheme::truncated);
    return Stream.concat(ALWAYS.stream(), truncation).distinct().toList();
  }

  /** The norm of the derivative that a scheme's truncation grows with. */
  public double derivative(Scheme scheme) {
    return derivatives.get(scheme.truncated());
  }
}
