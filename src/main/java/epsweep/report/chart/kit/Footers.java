package epsweep.report.chart.kit;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.gradient.Scheme;
import epsweep.report.words.Findings;
import epsweep.text.ToolVersion;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a chart says about where its data come from. */
public final class Footers {

  private Footers() {}

  /** Weights, grid, reference and tool version. */
  public static String data(AnalysedSweep sweep) {
    String what = new Findings(sweep).isFunction() ? "the derivative" : "backpropagation";
    return data(sweep, what + " in each build");
  }

  /** The same with another reference. */
  public static String data(AnalysedSweep sweep, String reference) {
    Findings findings = new Findings(sweep);
    return findings.weights()
        + " · "
        + findings.grid()
        + " · reference: "
        + reference
        + " · epsilon-sweep "
        + ToolVersion.current();
  }

  /** Marks and what they mean; those that a chart lacks are empty. */
  public static String legend(String... marks) {
    return Arrays.stream(marks).filter(m -> !m.isEmpty()).collect(Collectors.joining("   "));
  }

  /** The chart in a sentence for each build. */
  public static String description(AnalysedSweep sweep, Scheme scheme, String group) {
    return new Findings(sweep)
        .analyses(scheme, group).stream()
            .map(CurveAnalysis::reason)
            .distinct()
            .collect(Collectors.joining("; ", "The discrepancy d over ε, both logarithmic: ", "."));
  }
}
