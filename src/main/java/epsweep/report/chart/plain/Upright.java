package epsweep.report.chart.plain;

import epsweep.report.chart.kit.Decades;
import epsweep.report.chart.kit.LogPlot;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * The upright axis of a plain plot: of values, or of shares, which are the logarithms of 1 to 10.
 *
 * @param name what it has; without words, the symbol at its end
 */
public record Upright(LogPlot.Range range, String name, boolean isOfShares) {

  /** Shares between which a curve falls. */
  private static final double HIGH = 0.9;

  private static final double LOW = 0.1;

  private static final List<Decades.Tick> SHARES =
      List.of(
          new Decades.Tick(0, "0 %"), new Decades.Tick(0.5, "50 %"), new Decades.Tick(1, "100 %"));

  /** Of values. */
  public static Upright of(LogPlot.Range range, String name) {
    return new Upright(range, name, false);
  }

  /** From 0 to 100 %. */
  public static Upright ofShares(String name) {
    return new Upright(new LogPlot.Range(1, 10), name, true);
  }

  /** The value that a share is the logarithm of. */
  public static double value(double share) {
    return StrictMath.pow(10, share);
  }

  /** With room for ε* under the lowest ring of values. */
  Upright deeper() {
    return isOfShares ? this : of(new LogPlot.Range(range.low() / 10, range.high()), name);
  }

  /** Without words: the last of the name; the labels of shares say what they are. */
  String symbol() {
    return isOfShares ? "" : name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Where names tell a curve: shares differ where they fall. */
  List<Point2D> telling(LogPlot plot, List<Point2D> points) {
    List<Point2D> falling =
        points.stream()
            .filter(p -> p.getY() > plot.yOfLog(HIGH) && p.getY() < plot.yOfLog(LOW))
            .toList();
    return isOfShares && !falling.isEmpty() ? falling : points;
  }

  /**
   * Its labels.
   *
   * @param low log₁₀ of its lower end
   */
  List<Decades.Tick> ticks(double low, double high, int most) {
    return isOfShares ? SHARES : Decades.few(low, high, most);
  }
}
