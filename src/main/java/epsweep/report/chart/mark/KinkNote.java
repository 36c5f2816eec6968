package epsweep.report.chart.mark;

import epsweep.analysis.Series;
import epsweep.analysis.curve.Jump;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Words where a step first reaches across a kink of ReLU and d leaps; nothing without kinks. */
public final class KinkNote {

  private static final String WORDS = "steps reach across a kink of ReLU";
  private static final Font LABEL = Fonts.regular(20);

  private KinkNote() {}

  /**
   * Writes them at the leap of the finest build that has room for them, off the guides.
   *
   * @param drawn curves of a loss that has kinks
   */
  public static void paint(
      Canvas canvas, LogPlot plot, Placer placer, List<Drawn> drawn, List<Guide> guides) {
    List<Drawn> finestFirst = new ArrayList<>(drawn);
    finestFirst.sort(Comparator.comparingDouble(d -> d.series().build().unitRoundoff()));
    for (Drawn curve : finestFirst) {
      Optional<Point2D> leap = leap(plot, curve.series());
      if (leap.isPresent()
          && PointLabel.place(
              canvas,
              placer,
              leap.get(),
              0,
              List.of(new Caption(WORDS, LABEL, curve.look().text())),
              box -> guides.stream().noneMatch(guide -> guide.crosses(box)))) {
        return;
      }
    }
  }

  /** The middle of a curve's leap. */
  private static Optional<Point2D> leap(LogPlot plot, Series series) {
    double[] epsilon = series.epsilon();
    double[] d = series.discrepancy();
    return Jump.first(series.curve())
        .map(Jump::from)
        .map(
            i ->
                new Point2D.Double(
                    (plot.x(epsilon[i]) + plot.x(epsilon[i + 1])) / 2,
                    (plot.y(d[i]) + plot.y(d[i + 1])) / 2));
  }
}
