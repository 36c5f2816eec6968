package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.gradient.Scheme;
import epsweep.report.Findings;
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
   * The U-curve of each scheme. With several schemes the names of the files end in the scheme's,
   * but for the plan's first.
   */
  public static List<Chart> of(AnalysedSweep sweep) {
    requireFonts();
    List<Chart> charts = new ArrayList<>();
    for (Scheme scheme : sweep.sweep().plan().schemes()) {
      String suffix = charts.isEmpty() ? "" : "-" + scheme.label();
      String group = new Findings(sweep).mainGroup(scheme);
      charts.add(UCurve.chart(sweep, scheme, group, "u-curve" + suffix));
      ErrorBudgetChart.chart(sweep, scheme, group, "error-budget" + suffix).ifPresent(charts::add);
      if (!new Findings(sweep).layers().isEmpty()) {
        charts.add(LayersStacked.chart(sweep, scheme, "layers" + suffix));
      }
      LadderChart.chart(sweep, scheme, group, "precisions" + suffix).ifPresent(charts::add);
    }
    String group = new Findings(sweep).mainGroup(sweep.sweep().plan().schemes().get(0));
    Scheme first = sweep.sweep().plan().schemes().get(0);
    FaultChart.chart(sweep, first, group, "fault").ifPresent(charts::add);
    SmallMultiples.chart(sweep, first, "small-multiples").ifPresent(charts::add);
    HeatMap.chart(sweep, first, "heat-map").ifPresent(charts::add);
    DeadShareChart.chart(sweep, first, group, "dead-zone").ifPresent(charts::add);
    SchemesChart.chart(sweep, group, "schemes").ifPresent(charts::add);
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
