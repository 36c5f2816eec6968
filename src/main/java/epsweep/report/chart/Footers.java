package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.CurveAnalysis;
import epsweep.gradient.Scheme;
import epsweep.report.Digits;
import epsweep.report.Findings;
import epsweep.sweep.ToolVersion;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a chart says about where its data come from. */
final class Footers {

  private Footers() {}

  /** Weights, grid, reference and tool version. */
  static String data(AnalysedSweep sweep) {
    String what = new Findings(sweep).isFunction() ? "the derivative" : "backpropagation";
    return data(sweep, what + " in each build");
  }

  /** The same with another reference. */
  static String data(AnalysedSweep sweep, String reference) {
    Findings findings = new Findings(sweep);
    return findings.weights()
        + " · "
        + Digits.raised(findings.grid())
        + " · reference: "
        + reference
        + " · epsilon-sweep "
        + ToolVersion.current();
  }

  /** Marks and what they mean; those that a chart lacks are empty. */
  static String legend(String... marks) {
    return Arrays.stream(marks).filter(m -> !m.isEmpty()).collect(Collectors.joining("   "));
  }

  /** The chart in a sentence for each build. */
  static String description(AnalysedSweep sweep, Scheme scheme, String group) {
    return new Findings(sweep)
        .analyses(scheme, group).stream()
            .map(CurveAnalysis::reason)
            .distinct()
            .collect(Collectors.joining("; ", "The discrepancy d over ε, both logarithmic: ", "."));
  }
}
