package epsweep.analysis.judgement;

import epsweep.analysis.row.BuildNoise;
import epsweep.analysis.row.Nature;
import java.util.List;
import java.util.Map;

/**
 * What one build says of a group.
 *
 * @param of the build, its scheme and its noise
 * @param mistake ‖g − n*‖ over the rows proved wrong, as a share of ‖g‖; 0 if none is
 * @param wrong positions of the rows proved wrong among the group's
 * @param natures how many rows were seen to do what
 * @param kinks the largest that were seen
 */
public record Finding(
    BuildNoise of,
    Judgement judgement,
    Resolution resolution,
    double mistake,
    List<Integer> wrong,
    Map<Nature, Integer> natures,
    List<Kink> kinks) {

  public Finding {
    wrong = List.copyOf(wrong);
    natures = Map.copyOf(natures);
    kinks = List.copyOf(kinks);
  }
}
