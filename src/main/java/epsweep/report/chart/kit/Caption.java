package epsweep.report.chart.kit;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A line of text in its type, which looks for room. */
public record Caption(String text, Font font, Color colour) {

  /** Of the font's size: from the top of its box to the baseline. */
  private static final double ASCENT = 0.95;

  private static final double HEIGHT = 1.2;

  public Caption {
    text = Fonts.printable(text);
  }

  public double width() {
    return Fonts.width(font, text);
  }

  public double height() {
    return HEIGHT * font.getSize2D();
  }

  /** The box with its left upper corner at (x, y). */
  public Rectangle2D at(double x, double y) {
    return new Rectangle2D.Double(x, y, width(), height());
  }

  /** Writes the text into the first of the boxes that is free, and takes it. */
  public Optional<Rectangle2D> place(Canvas canvas, Placer placer, List<Rectangle2D> boxes) {
    Optional<Rectangle2D> place = placer.place(boxes);
    place.ifPresent(box -> write(canvas, box.getX(), box.getY()));
    return place;
  }

  /** Boxes beside points: right above, under, and left above each. */
  public List<Rectangle2D> beside(List<Point2D> points, double gap) {
    return points.stream()
        .flatMap(
            p ->
                Stream.of(
                    at(p.getX() + gap, p.getY() - gap - height()),
                    at(p.getX() - width() / 2, p.getY() + gap),
                    at(p.getX() - gap - width(), p.getY() - gap - height())))
        .toList();
  }

  /** Writes the text with the left upper corner of its box at (x, y). */
  public void write(Canvas canvas, double x, double y) {
    canvas.text(text, x, y + ASCENT * font.getSize2D(), font, colour, Canvas.Align.LEFT);
  }
}
