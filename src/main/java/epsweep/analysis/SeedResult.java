package epsweep.analysis;

import epsweep.analysis.judgement.Judgement;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan gives with the numbers of one seed, where it is swept with several.
 *
 * @param curves of everything, of the layers and of groups with marks
 * @param judgements of every group by its name
 */
public record SeedResult(long seed, List<Series> curves, Map<String, Judgement> judgements) {

  public SeedResult {
    curves = List.copyOf(curves);
    judgements = new LinkedHashMap<>(judgements);
  }

  /** The curve of a group by its name. */
  public Optional<Series> curve(Build build, Scheme scheme, String group) {
    return curves.stream().filter(s -> s.isOf(build, scheme, group)).findFirst();
  }
}
