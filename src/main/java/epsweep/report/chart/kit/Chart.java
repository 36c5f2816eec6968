package epsweep.report.chart.kit;

import epsweep.text.Digits;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A chart as files.
 *
 * @param name of the files, without ending
 * @param description one or two sentences for those who cannot see it
 */
public record Chart(String name, String title, String description, Figure figure) {

  public Chart {
    title = Digits.typeset(title);
    description = Digits.typeset(description);
  }

  /** The figure as an SVG document on light paper. */
  public byte[] svg() {
    return svg(Rendering.DEFAULT);
  }

  /** The figure as an SVG document; the same bytes on every machine. */
  public byte[] svg(Rendering rendering) {
    return SvgFile.bytes(this, rendering.shade());
  }

  /** The figure as a PNG on light paper, {@value Figure#WIDTH} pixels wide. */
  public byte[] png() {
    return png(Rendering.DEFAULT);
  }

  /** The figure as a PNG. */
  public byte[] png(Rendering rendering) {
    return PngFile.bytes(figure, rendering);
  }

  /** Height of the sheet in pixels. */
  public int height() {
    return figure.height();
  }

  /** The logarithmic axes of its plots, in drawing order. */
  public List<Axes> axes() {
    return List.copyOf(layout().axes());
  }

  /** Draws on a sheet that keeps its labels, for tests of the layout. */
  public Canvas layout() {
    Graphics2D scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Canvas canvas = new Canvas(scratch, Figure.WIDTH, figure.height(), Shade.LIGHT);
    figure.paint(canvas);
    scratch.dispose();
    return canvas;
  }
}
