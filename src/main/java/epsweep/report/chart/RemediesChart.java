package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Remedy;
import epsweep.arithmetic.Build;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.LogAxis;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.plain.Body;
import epsweep.report.chart.plain.PlainRows;
import epsweep.report.chart.plain.Style;
import epsweep.report.chart.plain.Styled;
import epsweep.report.words.Findings;
import epsweep.report.words.SchemeWords;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What each remedy makes of the coarsest build's floor: d before and after, the lowest first. */
final class RemediesChart implements Styled {

  private static final double LEFT = 590;
  private static final double RIGHT = 1400;
  private static final double COLUMNS = 62;
  private static final double AXIS = 76;
  private static final double FOOTER = 60;
  private static final Font LABEL = Fonts.regular(18);

  /** Smaller ones are luck. */
  private static final double LEAST_GAIN = 1.2;

  private final List<Remedy> remedies;

  private RemediesChart(List<Remedy> remedies) {
    this.remedies = remedies;
  }

  /** The chart; empty where no remedy was tried. */
  static Optional<Sheet> sheet(Findings findings) {
    return findings.builds().stream()
        .filter(build -> !remedies(findings.analysed(), build).isEmpty())
        .max(Comparator.comparingDouble(Build::unitRoundoff))
        .map(build -> sheet(findings, build));
  }

  private static Sheet sheet(Findings findings, Build build) {
    List<Remedy> remedies = remedies(findings.analysed(), build);
    Frame frame =
        Frame.of(
            findings,
            title(remedies),
            build.name()
                + ": d = ‖g − n‖ / (‖g‖ + ‖n‖) at the best ε, as it is by "
                + SchemeWords.of(remedies.get(0).scheme())
                + " (○) and with each remedy at its own best ε (●).",
            "losses: evaluated for each parameter");
    return Sheet.of(frame, "d before and after each remedy.", new RemediesChart(remedies));
  }

  /** A build's remedies, the lowest d first; those without a value last. */
  private static List<Remedy> remedies(AnalysedSweep sweep, Build build) {
    return sweep.remedies().stream()
        .filter(remedy -> remedy.build().equals(build.name()))
        .sorted(Comparator.comparingDouble(Remedy::after))
        .toList();
  }

  private static String title(List<Remedy> remedies) {
    boolean wider = remedies.stream().anyMatch(r -> r.name().equals(Remedy.FLOAT64));
    double most =
        remedies.stream()
            .filter(r -> !r.isElsewhere())
            .mapToDouble(Remedy::gain)
            .filter(gain -> gain < Double.POSITIVE_INFINITY)
            .max()
            .orElse(1);
    Optional<Remedy> complex =
        remedies.stream().filter(r -> r.name().equals(Remedy.COMPLEX_STEP)).findFirst();
    if (complex.isPresent() && complex.get().gain() > Math.max(most, LEAST_GAIN)) {
      return "A complex step "
          + (complex.get().after() > 0
              ? "gains ×" + Digits.legible(complex.get().gain(), 2)
              : "leaves no error")
          + (most < LEAST_GAIN
              ? ", differences nothing"
              : ", differences at most ×" + Digits.legible(most, 2));
    }
    String nothing = wider ? "Short of float64, nothing " : "Nothing ";
    return most < LEAST_GAIN
        ? nothing + "helps"
        : nothing + "gains more than ×" + Digits.legible(most, 2);
  }

  @Override
  public double height() {
    return COLUMNS + RemedyRow.PITCH * remedies.size() + AXIS + FOOTER;
  }

  @Override
  public void paint(Canvas canvas, double from) {
    double top = from + COLUMNS;
    Rectangle2D area =
        new Rectangle2D.Double(LEFT, top, RIGHT - LEFT, RemedyRow.PITCH * remedies.size());
    LogAxis axis = new LogAxis(area, range());
    axis.paint(canvas);
    before(canvas, axis);
    RemedyRow.columns(canvas, top - 12);
    double y = top;
    for (Remedy remedy : remedies) {
      new RemedyRow(axis, remedy).paint(canvas, y);
      y += RemedyRow.PITCH;
    }
    String further = "discrepancy d: the further left, the better";
    canvas.centred(further, area.getCenterX(), area.getMaxY() + 60, LABEL);
  }

  @Override
  public Body in(Style style) {
    List<PlainRows.Row> rows =
        remedies.stream()
            .map(r -> new PlainRows.Row(r.name(), List.of(r.after(), r.before()), r.before()))
            .toList();
    return new PlainRows(
        style, List.of(key("with"), key("without")), rows, range(), "discrepancy d", elsewhere());
  }

  private static PlainRows.Key key(String name) {
    return new PlainRows.Key(name, Optional.empty());
  }

  /** What stands beyond the axis, in figures. */
  private String elsewhere() {
    String all =
        remedies.stream()
            .filter(r -> r.after() < range().low())
            .map(r -> r.name() + " " + Digits.typeset(r.after(), 2))
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? "" : "Arrows: d beyond the axis, " + all + ".";
  }

  private void before(Canvas canvas, LogAxis axis) {
    double before = remedies.get(0).before();
    if (!(before > 0)) {
      return;
    }
    double x = axis.x(before);
    Rectangle2D area = axis.area();
    canvas.line(x, area.getMinY(), x, area.getMaxY(), Theme.MUTED, Theme.dashed(1.6, 6, 5));
    Caption words = new Caption("as it is: d = " + Digits.typeset(before, 2), LABEL, Theme.MUTED);
    double left = Math.min(area.getMaxX() - words.width(), x - words.width() / 2);
    words.write(canvas, left, area.getMinY() - 32);
  }

  /** Half a decade around every value above zero; those of elsewhere would leave a corner. */
  private LogPlot.Range range() {
    double[] values =
        remedies.stream()
            .flatMapToDouble(
                r ->
                    r.isElsewhere()
                        ? DoubleStream.of(r.before())
                        : DoubleStream.of(r.before(), r.after()))
            .filter(d -> d > 0)
            .toArray();
    double least = DoubleStream.of(values).min().orElse(0.1);
    double most = DoubleStream.of(values).max().orElse(1);
    double margin = StrictMath.sqrt(10);
    return new LogPlot.Range(least / margin, most * margin);
  }
}
