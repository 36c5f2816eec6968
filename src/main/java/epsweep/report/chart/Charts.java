package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Chart;
import epsweep.report.chart.kit.DrawingException;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.words.Findings;
import java.util.ArrayList;
import java.util.List;

/** Chooses the charts that a sweep's content asks for. */
public final class Charts {

  /** Every kind of chart: what a chart's name is, or begins with where there are schemes. */
  public static final List<String> NAMES =
      List.of(
          "u-curve",
          "layers",
          "error-budget",
          "precisions",
          "fault",
          "schemes",
          "step-rules",
          "remedies",
          "dead-zone",
          "heat-map",
          "small-multiples");

  private Charts() {}

  /** Which of {@link #NAMES} a chart is. */
  public static String kind(Chart chart) {
    return NAMES.stream()
        .filter(name -> chart.name().equals(name) || chart.name().startsWith(name + "-"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(chart.name() + " is of no kind"));
  }

  /**
   * The charts of each scheme, then those of all. With several schemes the names of the files end
   * in the scheme's, but for the plan's first. U-curve and fault show what is wrong, if anything
   * is; the others show all parameters.
   */
  public static List<Chart> of(AnalysedSweep sweep) {
    requireFonts();
    List<Chart> charts = new ArrayList<>();
    Findings findings = new Findings(sweep);
    String whole = findings.whole();
    for (Scheme scheme : sweep.sweep().plan().schemes()) {
      String suffix = charts.isEmpty() ? "" : "-" + scheme.label();
      charts.add(UCurve.chart(sweep, scheme, findings.mainGroup(scheme), "u-curve" + suffix));
      ErrorBudgetChart.chart(sweep, scheme, whole, "error-budget" + suffix).ifPresent(charts::add);
      if (!findings.layers().isEmpty()) {
        charts.add(LayersStacked.chart(sweep, scheme, "layers" + suffix));
      }
      LadderChart.chart(sweep, scheme, whole, "precisions" + suffix).ifPresent(charts::add);
    }
    Scheme first = sweep.sweep().plan().schemes().get(0);
    FaultChart.chart(sweep, first, findings.mainGroup(first), "fault").ifPresent(charts::add);
    SmallMultiples.chart(sweep, first, "small-multiples").ifPresent(charts::add);
    HeatMap.chart(sweep, first, "heat-map").ifPresent(charts::add);
    DeadShareChart.chart(sweep, first, "dead-zone").ifPresent(charts::add);
    SchemesChart.chart(sweep, whole, "schemes").ifPresent(charts::add);
    RulesChart.chart(sweep, "step-rules").ifPresent(charts::add);
    RemediesChart.chart(sweep, "remedies").ifPresent(charts::add);
    return charts;
  }

  /** AWT draws text with the system's FreeType, which minimal systems lack. */
  private static void requireFonts() {
    try {
      Fonts.width(Fonts.regular(12), "ε");
    } catch (LinkageError | InternalError e) {
      throw new DrawingException(
          "charts cannot be drawn, because Java finds no FreeType here; the data are written."
              + " Install it (Debian: apt-get install libfreetype6) and run: epsweep report DIR",
          e);
    }
  }
}
