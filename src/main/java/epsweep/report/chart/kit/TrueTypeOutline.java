package epsweep.report.chart.kit;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * One character's outline in quadratic curves: each cubic one is cut into four, and each quarter
 * replaced by the parabola through its ends that fits best, (3c₁ + 3c₂ − p₀ − p₃) / 4 being its
 * middle point. They differ by less than a font unit.
 *
 * @param advance to the next character
 * @param ends index of each contour's last point
 */
record TrueTypeOutline(int advance, List<Point> outline, List<Integer> ends) {

  static final int UNITS_PER_EM = 2048;

  /** What is shown for a character that the font has not: nothing. */
  static final TrueTypeOutline EMPTY = new TrueTypeOutline(UNITS_PER_EM / 2, List.of(), List.of());

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final int PIECES = 4;

  /**
   * A point of an outline, upward.
   *
   * @param on whether the outline passes through it, or is drawn towards it
   */
  record Point(int x, int y, boolean on) {}

  /** A character of a font, in units of which 2048 are its size. */
  static TrueTypeOutline of(Font font, int character) {
    GlyphVector vector =
        font.deriveFont((float) UNITS_PER_EM)
            .createGlyphVector(CONTEXT, Character.toString(character));
    Path path = new Path();
    path.add(vector.getGlyphOutline(0).getPathIterator(null));
    int advance = (int) Math.rint(vector.getGlyphMetrics(0).getAdvanceX());
    return new TrueTypeOutline(advance, path.points, path.ends);
  }

  int points() {
    return outline.size();
  }

  int contours() {
    return ends.size();
  }

  int left() {
    return outline.stream().mapToInt(Point::x).min().orElse(0);
  }

  /** As the table {@code glyf} has it; nothing where nothing is drawn. */
  byte[] bytes() {
    TrueType.Bytes bytes = new TrueType.Bytes();
    if (outline.isEmpty()) {
      return bytes.toByteArray();
    }
    bytes.u16(contours()).u16(left());
    bytes.u16(outline.stream().mapToInt(Point::y).min().getAsInt());
    bytes.u16(outline.stream().mapToInt(Point::x).max().getAsInt());
    bytes.u16(outline.stream().mapToInt(Point::y).max().getAsInt());
    ends.forEach(bytes::u16);
    bytes.u16(0);
    outline.forEach(point -> bytes.u8(point.on ? 1 : 0));
    int x = 0;
    for (Point point : outline) {
      bytes.u16(point.x - x);
      x = point.x;
    }
    int y = 0;
    for (Point point : outline) {
      bytes.u16(point.y - y);
      y = point.y;
    }
    return bytes.toByteArray();
  }

  /** Takes up a path that runs downward, as AWT's do. */
  private static final class Path {

    private final List<Point> points = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private double x;
    private double y;

    void add(PathIterator iterator) {
      double[] c = new double[6];
      for (; !iterator.isDone(); iterator.next()) {
        switch (iterator.currentSegment(c)) {
          case PathIterator.SEG_MOVETO -> {
            end();
            to(c[0], c[1], true);
          }
          case PathIterator.SEG_LINETO -> to(c[0], c[1], true);
          case PathIterator.SEG_QUADTO -> {
            to(c[0], c[1], false);
            to(c[2], c[3], true);
          }
          case PathIterator.SEG_CUBICTO -> cubic(x, y, c.clone());
          default -> end();
        }
      }
      end();
    }

    /** A contour that ends where it began has that point once. */
    private void end() {
      int start = ends.isEmpty() ? 0 : ends.get(ends.size() - 1) + 1;
      int last = points.size() - 1;
      if (last > start && points.get(last).equals(points.get(start))) {
        points.remove(last);
        last--;
      }
      if (last >= start) {
        ends.add(last);
      }
    }

    private void to(double toX, double toY, boolean on) {
      x = toX;
      y = toY;
      points.add(new Point((int) Math.rint(toX), (int) Math.rint(-toY), on));
    }

    private void cubic(double fromX, double fromY, double[] c) {
      double[] px = {fromX, c[0], c[2], c[4]};
      double[] py = {fromY, c[1], c[3], c[5]};
      for (int i = 0; i < PIECES; i++) {
        double s = (double) i / PIECES;
        double t = (i + 1.0) / PIECES;
        to(control(px, s, t), control(py, s, t), false);
        to(blossom(px, t, t, t), blossom(py, t, t, t), true);
      }
    }

    /** Of the parabola for the piece from s to t. */
    private static double control(double[] p, double s, double t) {
      double inner = 3 * blossom(p, s, s, t) + 3 * blossom(p, s, t, t);
      return (inner - blossom(p, s, s, s) - blossom(p, t, t, t)) / 4;
    }

    /** The cubic's polar form, which gives points and controls of all its pieces. */
    private static double blossom(double[] p, double a, double b, double c) {
      double p01 = p[0] + a * (p[1] - p[0]);
      double p12 = p[1] + a * (p[2] - p[1]);
      double p23 = p[2] + a * (p[3] - p[2]);
      double left = p01 + b * (p12 - p01);
      double right = p12 + b * (p23 - p12);
      return left + c * (right - left);
    }
  }
}
