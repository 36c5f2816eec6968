package epsweep.report.chart.file;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * One character's outline in quadratic curves: each cubic one is cut into as few pieces as need be,
 * and each replaced by the parabola through its ends that fits best, (3c₁ + 3c₂ − p₀ − p₃) / 4
 * being its middle point. They differ by less than a font unit.
 *
 * @param advance to the next character
 * @param ends index of each contour's last point
 */
record TrueTypeOutline(int advance, List<Point> outline, List<Integer> ends) {

  static final int UNITS_PER_EM = 2048;

  /** What is shown for a character that the font has not: nothing. */
  static final TrueTypeOutline EMPTY = new TrueTypeOutline(UNITS_PER_EM / 2, List.of(), List.of());

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** By how much a parabola may be off, in font units. */
  private static final double OFF = 0.5;

  private static final int ON = 1;
  private static final int X_IS_BYTE = 2;
  private static final int Y_IS_BYTE = 4;
  private static final int X_IS_SAME = 16;
  private static final int Y_IS_SAME = 32;

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
    TrueType.Bytes flags = new TrueType.Bytes();
    TrueType.Bytes across = new TrueType.Bytes();
    TrueType.Bytes up = new TrueType.Bytes();
    Point last = new Point(0, 0, true);
    for (Point point : outline) {
      int x = step(across, point.x - last.x, X_IS_BYTE, X_IS_SAME);
      int y = step(up, point.y - last.y, Y_IS_BYTE, Y_IS_SAME);
      flags.u8((point.on ? ON : 0) | x | y);
      last = point;
    }
    return bytes
        .add(flags.toByteArray())
        .add(across.toByteArray())
        .add(up.toByteArray())
        .toByteArray();
  }

  /**
   * Writes a step from point to point in as few bytes as it takes: none for 0, one for up to 255.
   *
   * @return the flags that say how
   */
  private static int step(TrueType.Bytes bytes, int step, int isByte, int isSameOrPositive) {
    if (step == 0) {
      return isSameOrPositive;
    }
    if (Math.abs(step) > 255) {
      bytes.u16(step);
      return 0;
    }
    bytes.u8(Math.abs(step));
    return step > 0 ? isByte | isSameOrPositive : isByte;
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
      int pieces = pieces(px, py);
      for (int i = 0; i < pieces; i++) {
        double s = (double) i / pieces;
        double t = (i + 1.0) / pieces;
        to(control(px, s, t), control(py, s, t), false);
        to(blossom(px, t, t, t), blossom(py, t, t, t), true);
      }
    }

    /** The parabola of one of n pieces is off by √3 / 36 · |p₃ − 3c₂ + 3c₁ − p₀| / n³. */
    private static int pieces(double[] px, double[] py) {
      double bend = StrictMath.hypot(third(px), third(py));
      return Math.max(1, (int) Math.ceil(StrictMath.cbrt(Math.sqrt(3) / 36 * bend / OFF)));
    }

    private static double third(double[] p) {
      return p[3] - 3 * p[2] + 3 * p[1] - p[0];
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
