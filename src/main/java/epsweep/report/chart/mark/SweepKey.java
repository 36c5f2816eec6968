package epsweep.report.chart.mark;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Figure;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Theme;
import java.awt.Color;
import java.awt.Font;
import java.util.List;

/** Which line is which sweep's: a sample of each, in ink, with the sweep's name. */
public final class SweepKey {

  private static final Font NAME = Fonts.semiBold(20);
  private static final double LINE = 74;
  private static final double GAP = 12;
  private static final double BETWEEN = 40;
  private static final double ROW = 34;
  private static final double WIDEST = 400;

  private final List<String> names;

  /**
   * @param names of the sweeps in their order
   */
  public SweepKey(List<String> names) {
    this.names =
        names.stream().map(name -> Fonts.fit(NAME, Fonts.printable(name), WIDEST)).toList();
  }

  /** Of all its rows. */
  public double height(double left) {
    return lay(left, 0, null);
  }

  /** Paints it from a left edge and a top on, in as many rows as it takes. */
  public void paint(Canvas canvas, double left, double top) {
    lay(left, top, canvas);
  }

  private double lay(double left, double top, Canvas canvas) {
    double x = left;
    double y = top;
    for (int i = 0; i < names.size(); i++) {
      double width = LINE + GAP + Fonts.width(NAME, names.get(i));
      if (x > left && x + width > Figure.WIDTH - 40) {
        x = left;
        y += ROW;
      }
      if (canvas != null) {
        sample(canvas, x, y + ROW / 2, i);
      }
      x += width + BETWEEN;
    }
    return y + ROW - top;
  }

  private void sample(Canvas canvas, double x, double middle, int place) {
    Theme.Look look = new Theme.Look(Theme.INK, Theme.INK, 1).among(place);
    Color colour = look.line();
    canvas.line(x, middle, x + LINE, middle, colour, look.stroke(1));
    canvas.text(names.get(place), x + LINE + GAP, middle + 7, NAME, Theme.INK, Canvas.Align.LEFT);
  }
}
