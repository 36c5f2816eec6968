package epsweep.report.chart.mark;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Theme;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;

/**
 * Where a thin curve runs on a thick one: dashes of both hues in turn, because two hues side by
 * side blend to a third.
 */
public final class AlternatingHues {

  private static final float DASH = 24;

  private final LogPlot plot;
  private final List<Drawn> thickFirst;
  private final double scale;

  /**
   * @param thickFirst all of a plot's curves
   * @param scale of the lines' widths
   */
  public AlternatingHues(LogPlot plot, List<Drawn> thickFirst, double scale) {
    this.plot = plot;
    this.thickFirst = thickFirst;
    this.scale = scale;
  }

  /** Paints the dashes over a curve that has just been painted, in its turn. */
  public void paint(Canvas canvas, Drawn thin) {
    for (Drawn thick : thickFirst.subList(0, thickFirst.indexOf(thin))) {
      Path2D shared = mayFuse(thin, thick) ? shared(thin, thick) : new Path2D.Double();
      if (shared.getCurrentPoint() != null) {
        canvas.mark(
            "both-" + thin.label() + "-" + thick.label() + "-" + thin.series().group().name(),
            c -> c.clipped(plot.area(), inner -> paint(inner, shared, thin, thick)));
        return;
      }
    }
  }

  /** Curves of other grids, as of other sweeps, have no points to compare. */
  private static boolean mayFuse(Drawn thin, Drawn thick) {
    return Arrays.equals(thin.series().epsilon(), thick.series().epsilon())
        && !thin.series().build().equals(thick.series().build())
        && !thin.look().line().equals(thick.look().line());
  }

  private void paint(Canvas canvas, Path2D shared, Drawn thin, Drawn thick) {
    double width = scale * thick.look().width();
    canvas.stroke(shared, thick.look().line(), Theme.line(width));
    canvas.stroke(shared, thin.look().line(), Theme.dashed(width, DASH, DASH));
  }

  private Path2D shared(Drawn thin, Drawn thick) {
    double[] epsilon = thin.series().epsilon();
    double[] d = thin.series().discrepancy();
    double near = scale * thick.look().width() / 2;
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    for (int i = 0; i < epsilon.length; i++) {
      double gap = plot.y(d[i]) - plot.y(thick.series().discrepancy()[i]);
      boolean shares = d[i] > 0 && Math.abs(gap) < near;
      if (shares && drawing) {
        path.lineTo(plot.x(epsilon[i]), plot.y(d[i]));
      } else if (shares) {
        path.moveTo(plot.x(epsilon[i]), plot.y(d[i]));
      }
      drawing = shares;
    }
    return path;
  }
}
