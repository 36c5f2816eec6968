package epsweep.study.verdict;

import epsweep.analysis.judgement.Finding;
import epsweep.analysis.judgement.Verdict;
import epsweep.analysis.row.RowTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    List<BuildVerdict> said = new ArrayList<>();
    for (Finding finding : verdict.findings()) {
      String build = finding.of().build();
      BuildVerdict one =
          new BuildVerdict(
              build,
              finding.judgement(),
              finding.resolution().all(),
              trial.size(build, swept),
              trial.nature());
      said.add(verdict.decided().equals(Optional.of(finding)) ? 0 : said.size(), one);
    }
    return new Outcome(
        trial,
        verdict.judgement(),
        said,
        trial.isAtMinimum(swept),
        BarCoverage.of(trial, swept, tables));
  }
}
