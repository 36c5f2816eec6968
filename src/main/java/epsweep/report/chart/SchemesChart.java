package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.curve.Shape;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.plain.Body;
import epsweep.report.chart.plain.PlainLine;
import epsweep.report.chart.plain.PlainPanel;
import epsweep.report.chart.plain.PlainPanels;
import epsweep.report.chart.plain.Style;
import epsweep.report.chart.plain.Styled;
import epsweep.report.words.Findings;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** d(ε) under every scheme swept: a panel for each of up to two builds. */
final class SchemesChart implements Styled {

  private static final int MOST_PANELS = 2;
  private static final double AXIS_TITLE = 40;
  private static final double FOOTER = 60;
  private static final Font LABEL = Fonts.regular(19);

  private final List<SchemesPanel> panels;

  /** Of every panel and scheme. */
  private final List<Series> series;

  private SchemesChart(Findings findings, List<List<Series>> panels) {
    this.panels = panels.stream().map(of -> new SchemesPanel(findings, of)).toList();
    series = panels.stream().flatMap(List::stream).toList();
  }

  /** The chart of all parameters; empty unless several schemes were swept. */
  static Optional<Sheet> sheet(Findings findings) {
    AnalysedSweep sweep = findings.analysed();
    List<Scheme> schemes = sweep.sweep().plan().schemes();
    if (schemes.size() < 2) {
      return Optional.empty();
    }
    List<Build> builds = Columns.spread(findings.builds(), b -> b, MOST_PANELS);
    List<List<Series>> panels =
        builds.stream()
            .map(build -> schemes.stream().map(scheme -> sweep.whole(build, scheme)).toList())
            .toList();
    SchemesChart figure = new SchemesChart(findings, panels);
    Frame frame =
        Frame.of(
            findings,
            title(panels),
            findings.definition(findings.whole())
                + ", n by each scheme with step ε."
                + " The higher the order of differences, the larger ε* and the lower the floor."
                + Columns.shown(builds, findings.builds()),
            Footers.legend(
                "dashed: fitted branches",
                "losses: for all " + findings.perturbed(),
                CurveShape.floorLegend(figure.series)));
    return Optional.of(Sheet.of(frame, "The discrepancy d over ε of several schemes.", figure));
  }

  /** The lowest floors of the finest build that has any, lowest first. */
  private static String title(List<List<Series>> panels) {
    List<List<Series>> finestFirst = new ArrayList<>(panels);
    finestFirst.sort(Comparator.comparingDouble(of -> of.get(0).build().unitRoundoff()));
    for (List<Series> panel : finestFirst) {
      List<Series> spots =
          panel.stream()
              .filter(SchemesChart::hasFloor)
              .sorted(Comparator.comparingDouble(s -> s.analysis().floor()))
              .toList();
      if (!spots.isEmpty()) {
        Series best = spots.get(0);
        Series worst = spots.get(spots.size() - 1);
        String reaches = best.label() + ": " + best.scheme().label() + " reaches " + floor(best);
        return spots.size() == 1
            ? reaches
            : reaches + ", " + worst.scheme().label() + " " + floor(worst);
      }
    }
    return "No scheme has a sweet spot in this range";
  }

  private static boolean hasFloor(Series series) {
    Shape shape = series.analysis().shape();
    return shape == Shape.U || shape == Shape.NO_LEFT_WALL || shape == Shape.EXTRAPOLATED;
  }

  private static String floor(Series series) {
    return Digits.typeset(series.analysis().floor(), 1);
  }

  @Override
  public double height() {
    return panels.get(0).height() + AXIS_TITLE + FOOTER;
  }

  @Override
  public Body in(Style style) {
    List<PlainPanel> plain =
        panels.stream()
            .map(SchemesPanel::series)
            .map(of -> PlainPanel.of(of.get(0).label(), lines(of, style)))
            .toList();
    return PlainPanels.ofDiscrepancy(style, plain, PlainPanels.USUAL_WIDTH, List.of());
  }

  private static List<PlainLine> lines(List<Series> panel, Style style) {
    return panel.stream()
        .map(s -> s.labelled(s.scheme().label()))
        .map(s -> new Drawn(s, style.inks().of(Theme.scheme(s.scheme()))))
        .map(PlainLine::of)
        .toList();
  }

  @Override
  public void paint(Canvas canvas, double top) {
    LogPlot.Range y = Ranges.discrepancy(series);
    List<Rectangle2D> rooms = Columns.of(panels.size(), top, panels.get(0).height());
    for (int i = 0; i < panels.size(); i++) {
      panels.get(i).paint(canvas, rooms.get(i), y);
    }
    canvas.upright("discrepancy d(ε)", 26, top + SchemesPanel.AXIS_MIDDLE, LABEL);
  }
}
