package epsweep.report.chart.kit;

import epsweep.analysis.Series;
import epsweep.report.words.CourseWords;
import epsweep.report.words.Findings;
import epsweep.text.ToolVersion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a chart says about where its data come from. */
public final class Footers {

  private Footers() {}

  /** Weights, grid, reference and tool version. */
  public static String data(Findings findings) {
    return data(findings, findings.differentiator() + " in each build");
  }

  /** The same with another reference. */
  public static String data(Findings findings, String reference) {
    return of(findings.weights(), findings, reference);
  }

  /**
   * The same of other draws than the one that the report is of.
   *
   * @param drawn which
   */
  public static String of(String drawn, Findings findings, String reference) {
    return drawn
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

  /** The chart in a sentence for each shape of its curves. */
  public static String description(List<Series> series) {
    return series.stream()
        .map(CourseWords::of)
        .distinct()
        .collect(Collectors.joining("; ", "The discrepancy d over ε, both logarithmic: ", "."));
  }
}
