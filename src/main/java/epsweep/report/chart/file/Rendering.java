package epsweep.report.chart.file;

import epsweep.report.chart.kit.Figure;
import epsweep.report.chart.kit.Shade;

/**
 * How charts become files.
 *
 * @param scale of the PNG, 0.25 to 4: 1 is {@value Figure#WIDTH} pixels wide, 2 twice as many at
 *     twice the resolution
 * @param notes what files say of their making
 */
public record Rendering(Shade shade, double scale, Notes notes) {

  /** What a chart's file says of its making. */
  @FunctionalInterface
  public interface Notes {

    /**
     * The note of a chart by its name; empty for none.
     *
     * @param scale of the file; 1 where it has no pixels
     */
    String of(String chart, double scale);
  }

  /** Light paper, at the size of the design. */
  public static final Rendering DEFAULT = new Rendering(Shade.LIGHT, 1);

  /** Without notes. */
  public Rendering(Shade shade, double scale) {
    this(shade, scale, (chart, size) -> "");
  }

  public Rendering {
    if (!(scale >= 0.25 && scale <= 4)) {
      throw new IllegalArgumentException("scale " + scale + ": 0.25 to 4 is allowed");
    }
  }
}
