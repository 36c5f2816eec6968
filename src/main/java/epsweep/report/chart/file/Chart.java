package epsweep.report.chart.file;

import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Figure;
import epsweep.report.chart.kit.Picture;
import java.util.List;

/**
 * A chart as files.
 *
 * @param kind which of the kinds of charts it is
 * @param name of the files, without ending
 * @param heading what it shows, in a few words; the finding is its title
 * @param sentence what to see in it
 */
public record Chart(String kind, String name, String heading, String sentence, Picture picture) {

  /** What it finds. */
  public String title() {
    return picture.title();
  }

  /** What stands under it in print; empty where it says all itself. */
  public List<String> caption() {
    return picture.caption();
  }

  /** The figure as an SVG document on light paper. */
  public byte[] svg() {
    return svg(Rendering.DEFAULT);
  }

  /** The figure as an SVG document; the same bytes on every machine. */
  public byte[] svg(Rendering rendering) {
    return SvgFile.bytes(picture, rendering.shade(), rendering.notes().of(name, 1));
  }

  /** The figure as a PNG on light paper, {@value Figure#WIDTH} pixels wide. */
  public byte[] png() {
    return png(Rendering.DEFAULT);
  }

  /** The figure as a PNG. */
  public byte[] png(Rendering rendering) {
    return PngFile.bytes(picture, rendering, rendering.notes().of(name, rendering.scale()));
  }

  /** The figure as a PDF of one page. */
  public byte[] pdf(Rendering rendering) {
    return PdfFile.bytes(picture, rendering.shade(), rendering.notes().of(name, 1));
  }

  /** Height of the drawing in its units. */
  public int height() {
    return (int) picture.extent().height();
  }

  /** The logarithmic axes of its plots, in drawing order. */
  public List<Axes> axes() {
    return List.copyOf(layout().axes());
  }

  /** Draws on a sheet that keeps its labels, for tests of the layout. */
  public Canvas layout() {
    return Canvas.layout(picture);
  }
}
