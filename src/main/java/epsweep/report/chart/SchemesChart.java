package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.SweetSpot;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Chart;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Figure;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.words.Findings;
import epsweep.sweep.Curve;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** d(ε) under every scheme swept: a panel for each of up to two builds. */
final class SchemesChart implements Figure {

  private static final int MOST_PANELS = 2;
  private static final double AXIS_TITLE = 40;
  private static final double FOOTER = 60;
  private static final Font LABEL = Fonts.regular(19);

  private final Frame frame;
  private final AnalysedSweep analysed;
  private final String group;
  private final List<Build> builds;

  private SchemesChart(Frame frame, AnalysedSweep analysed, String group, List<Build> builds) {
    this.frame = frame;
    this.analysed = analysed;
    this.group = group;
    this.builds = builds;
  }

  /** The chart of a group; empty unless several schemes were swept. */
  static Optional<Chart> chart(AnalysedSweep sweep, String group, String name) {
    if (sweep.sweep().plan().schemes().size() < 2) {
      return Optional.empty();
    }
    List<Build> all = sweep.sweep().builds();
    List<Build> builds = Columns.spread(all, MOST_PANELS);
    Findings findings = new Findings(sweep);
    String title = title(sweep, group, builds);
    Frame frame =
        new Frame(
            title,
            List.of(
                "d(ε) = ‖g − n‖ / (‖g‖ + ‖n‖), g backpropagated, n by differences with step ε."
                    + " The higher a scheme’s order, the larger ε* and the lower the floor."
                    + Columns.shown(builds, all),
                findings.model() + ", " + findings.weights() + "."),
            Footers.data(sweep),
            Footers.legend(
                "dashed: fitted branches",
                "losses: for all " + findings.perturbed(),
                CurveShape.floorLegend(curves(sweep, group, builds))));
    SchemesChart figure = new SchemesChart(frame, sweep, group, builds);
    String description = "The discrepancy d over ε of several schemes. " + title + ".";
    return Optional.of(new Chart(name, title, description, figure));
  }

  private static List<Curve> curves(AnalysedSweep sweep, String group, List<Build> builds) {
    List<Curve> curves = new ArrayList<>();
    for (Scheme scheme : sweep.sweep().plan().schemes()) {
      builds.forEach(b -> curves.add(sweep.sweep().curve(b.name(), scheme, group)));
    }
    return curves;
  }

  /** The lowest floors of the finest build that has any, lowest first. */
  private static String title(AnalysedSweep sweep, String group, List<Build> builds) {
    List<Build> finestFirst = new ArrayList<>(builds);
    finestFirst.sort(Comparator.comparingDouble(Build::unitRoundoff));
    for (Build build : finestFirst) {
      List<CurveAnalysis> spots =
          sweep.sweep().plan().schemes().stream()
              .map(scheme -> sweep.analysis(build.name(), scheme, group))
              .filter(a -> a.sweetSpot().isPresent())
              .sorted(Comparator.comparingDouble(SchemesChart::floor))
              .toList();
      if (!spots.isEmpty()) {
        List<String> parts = new ArrayList<>();
        for (CurveAnalysis a : spots) {
          String verb = parts.isEmpty() ? " differences get to " : " to ";
          parts.add(a.scheme().label() + verb + Digits.typeset(floor(a), 2));
        }
        return build.name() + ": " + String.join(", ", parts);
      }
    }
    return "No scheme has a sweet spot in this range";
  }

  private static double floor(CurveAnalysis a) {
    return a.sweetSpot().map(SweetSpot::discrepancy).orElse(Double.NaN);
  }

  private double panelHeight() {
    return SchemesPanel.height(analysed.sweep().plan().schemes().size());
  }

  @Override
  public int height() {
    return (int) (frame.top() + panelHeight() + AXIS_TITLE + FOOTER);
  }

  @Override
  public void paint(Canvas canvas) {
    frame.paint(canvas);
    LogPlot.Range y = Ranges.discrepancy(curves(analysed, group, builds));
    List<Rectangle2D> rooms = Columns.of(builds.size(), frame.top(), panelHeight());
    for (int i = 0; i < builds.size(); i++) {
      new SchemesPanel(analysed, builds.get(i), group).paint(canvas, rooms.get(i), y);
    }
    double middle = frame.top() + SchemesPanel.AXIS_MIDDLE;
    canvas.turned("discrepancy d(ε)", 26, middle, -Math.PI / 2, LABEL, Theme.INK);
  }
}
