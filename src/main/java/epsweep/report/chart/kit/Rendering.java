package epsweep.report.chart.kit;

/**
 * How charts become files.
 *
 * @param scale of the PNG, 0.25 to 4: 1 is {@value Figure#WIDTH} pixels wide, 2 twice as many at
 *     twice the resolution
 */
public record Rendering(Shade shade, double scale) {

  /** Light paper, at the size of the design. */
  public static final Rendering DEFAULT = new Rendering(Shade.LIGHT, 1);

  public Rendering {
    if (!(scale >= 0.25 && scale <= 4)) {
      throw new IllegalArgumentException("scale " + scale + ": 0.25 to 4 is allowed");
    }
  }
}
