package epsweep.study.verdict;

import epsweep.analysis.judgement.Finding;
import epsweep.analysis.judgement.Verdict;
import epsweep.analysis.row.RowTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A trial with all that was measured.
 *
 * @param swept positions in θ, one for each row of the tables
 */
record Judged(Trial trial, int[] swept, List<RowTable> tables, Verdict verdict) {

  Judged {
    tables = List.copyOf(tables);
  }

  Outcome outcome() {
    return new Outcome(
        trial,
        verdict.judgement(),
        said(build -> trial.size(build, swept)),
        trial.isAtMinimum(swept),
        BarCoverage.of(trial, swept, tables));
  }

  /** The same where sizes of mistakes and truth are at hand for every build. */
  Outcome outcome(Map<String, Trial.Size> sizes, Map<String, Optional<double[]>> truths) {
    BarCoverage bars = BarCoverage.of(trial, tables, truths::get);
    return new Outcome(trial, verdict.judgement(), said(sizes::get), false, bars);
  }

  private List<BuildVerdict> said(Function<String, Trial.Size> size) {
    List<BuildVerdict> said = new ArrayList<>();
    for (Finding finding : verdict.findings()) {
      String build = finding.of().build();
      BuildVerdict one =
          new BuildVerdict(
              build,
              finding.judgement(),
              finding.resolution().all(),
              size.apply(build),
              trial.nature());
      said.add(verdict.decided().equals(Optional.of(finding)) ? 0 : said.size(), one);
    }
    return said;
  }
}
