package epsweep.report.chart.kit;

/**
 * How large a picture is.
 *
 * @param width in the units of its drawing
 * @param height in the same
 * @param print how wide it is on paper or a screen
 * @param dotsPerInch of its PNG
 * @param fixed whether an SVG has that size, or takes what room it is given
 */
public record Extent(double width, double height, Length print, int dotsPerInch, boolean fixed) {

  private static final Length REPORT_WIDTH = new Length(9.6, Length.Unit.IN);
  private static final int REPORT_DOTS = 200;

  /** Of a report's chart: a unit is a pixel of its PNG, which prints 9.6 inches wide. */
  static Extent ofReport(int height) {
    return new Extent(Figure.WIDTH, height, REPORT_WIDTH, REPORT_DOTS, false);
  }

  /** Of its PNG. */
  public double pixelsPerUnit() {
    return print.inches() * dotsPerInch / width;
  }

  /** How high it is where {@link #print} is its width. */
  public Length printHeight() {
    return new Length(print.value() * height / width, print.unit());
  }
}
