package epsweep.report.chart.mark;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.judgement.Judgement;
import epsweep.report.chart.kit.Columns;
import java.util.List;

/** Beside a wrong gradient: what the right one would draw, where the mistake was put in. */
public final class WithoutMistake {

  /** With more builds than this, pale curves would hide theirs. */
  private static final int MOST = 2;

  private WithoutMistake() {}

  /** Whether the verdict on the curves' group is wrong. */
  public static boolean isWrong(AnalysedSweep sweep, List<Series> series) {
    return sweep.verdict(series.get(0).group()).stream()
        .anyMatch(v -> v.judgement() == Judgement.WRONG);
  }

  /** The right curves of some wrong ones; empty where they are not known. */
  public static List<Series> of(AnalysedSweep sweep, List<Series> wrong) {
    List<Series> faulty = Columns.spread(wrong, Series::build, MOST);
    return sweep.withoutFault().stream()
        .filter(curve -> faulty.stream().anyMatch(s -> s.id().equals(curve.id())))
        .map(Series::of)
        .toList();
  }
}
