package epsweep.report.chart.kit;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A sheet to draw on, which remembers the boxes of all text: new labels look for free room, and
 * tests look for overlaps.
 */
public class Canvas {

  /** Where text stands relative to its anchor. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /**
   * Text on the sheet.
   *
   * @param box what it covers; of turned text the smallest upright box around its middle line
   * @param shape what it covers exactly
   */
  public record Label(String text, Rectangle2D box, Shape shape) {}

  private final Graphics2D graphics;
  private final double width;
  private final double height;
  private final Shade shade;
  private final List<Label> labels = new ArrayList<>();
  private final List<Point2D> curves = new ArrayList<>();
  private final List<Axes> axes = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();

  /** Paper of an extent to draw on. */
  public Canvas(Graphics2D graphics, Extent extent, Shade shade) {
    this.graphics = graphics;
    this.shade = shade;
    this.width = extent.width();
    this.height = extent.height();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** A picture drawn on a sheet that only keeps its labels. */
  public static Canvas layout(Picture picture) {
    Graphics2D scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Canvas canvas = new Canvas(scratch, picture.extent(), Shade.LIGHT);
    picture.paint(canvas);
    scratch.dispose();
    return canvas;
  }

  Graphics2D graphics() {
    return graphics;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  /** All text drawn so far. */
  public List<Label> labels() {
    return labels;
  }

  /** Points of the curves drawn so far. */
  public List<Point2D> curves() {
    return curves;
  }

  /** The axes of the plots drawn so far. */
  public List<Axes> axes() {
    return axes;
  }

  /** Remembers where a plot's axes lie. */
  public void plotted(Axes plot) {
    axes.add(plot);
  }

  /** What is read on the lines drawn so far. */
  public List<Reading> readings() {
    return readings;
  }

  /** Remembers what is read on a line. */
  public void read(Reading line) {
    readings.add(line);
  }

  /** Draws something that a reader of the file can find again under an id. */
  public void mark(String id, Consumer<Canvas> drawing) {
    drawing.accept(this);
  }

  /** Draws, at (x, y) as the origin, what is drawn elsewhere too: a file may hold it once. */
  public void repeat(String id, double x, double y, Consumer<Canvas> drawing) {
    graphics.translate(x, y);
    drawing.accept(this);
    graphics.translate(-x, -y);
  }

  public void fill(Shape shape, Color colour) {
    graphics.setColor(shade.of(colour));
    graphics.fill(shape);
  }

  public void fill(double x, double y, double w, double h, Color colour) {
    fill(new Rectangle2D.Double(x, y, w, h), colour);
  }

  public void stroke(Shape shape, Color colour, java.awt.Stroke stroke) {
    graphics.setColor(shade.of(colour));
    graphics.setStroke(stroke);
    graphics.draw(shape);
  }

  public void line(
      double x1, double y1, double x2, double y2, Color colour, java.awt.Stroke stroke) {
    Path2D line = new Path2D.Double();
    line.moveTo(x1, y1);
    line.lineTo(x2, y2);
    stroke(line, colour, stroke);
  }

  /** Draws upright and level lines without smoothing: sharper, and many times faster. */
  public void crisp(Consumer<Canvas> drawing) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    drawing.accept(this);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }

  /** Draws with everything outside {@code area} cut away. */
  public void clipped(Rectangle2D area, Consumer<Canvas> drawing) {
    Shape before = graphics.getClip();
    graphics.clip(area);
    drawing.accept(this);
    graphics.setClip(before);
  }

  /** Text whose baseline starts, has its middle, or ends at (x, y). */
  public Label text(String raw, double x, double y, Font font, Color colour, Align align) {
    String text = Fonts.printable(raw);
    double shift =
        switch (align) {
          case LEFT -> 0;
          case CENTRE -> Fonts.width(font, text) / 2;
          case RIGHT -> Fonts.width(font, text);
        };
    graphics.setFont(font);
    graphics.setColor(shade.of(colour));
    graphics.drawString(text, (float) (x - shift), (float) y);
    Rectangle2D box = Fonts.box(font, text, x - shift, y);
    Label label = new Label(text, box, box);
    labels.add(label);
    return label;
  }

  /** Text turned by an angle (radians, clockwise) about its middle at (x, y). */
  public Label turned(String raw, double x, double y, double angle, Font font, Color colour) {
    String text = Fonts.printable(raw);
    double w = Fonts.width(font, text);
    double baseline = 0.26 * font.getSize2D();
    AffineTransform before = graphics.getTransform();
    graphics.rotate(angle, x, y);
    graphics.setFont(font);
    graphics.setColor(shade.of(colour));
    graphics.drawString(text, (float) (x - w / 2), (float) (y + baseline));
    graphics.setTransform(before);
    Shape shape = turnedBox(w, font, x, y, angle);
    Label label = new Label(text, shape.getBounds2D(), shape);
    labels.add(label);
    return label;
  }

  /** Text about a middle. */
  public void centred(String text, double x, double baseline, Font font) {
    text(text, x, baseline, font, Theme.INK, Align.CENTRE);
  }

  /** Text that runs upward beside a vertical axis. */
  public void upright(String text, double x, double middle, Font font) {
    turned(text, x, middle, -Math.PI / 2, font, Theme.INK);
  }

  /** What turned text of a width covers. */
  static Shape turnedBox(double width, Font font, double x, double y, double angle) {
    double half = font.getSize2D() / 2;
    Rectangle2D upright = new Rectangle2D.Double(x - width / 2, y - half, width, 2 * half);
    return AffineTransform.getRotateInstance(angle, x, y).createTransformedShape(upright);
  }
}
