package epsweep.report.chart.plain;

import epsweep.arithmetic.Build;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Decades;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row for each name, with dots over a logarithmic axis; long names take several lines. */
public final class PlainRows implements Body {

  private static final double TYPE = Style.TYPE;
  private static final Font FONT = Fonts.regular(TYPE);
  private static final double LINE = 1.2 * TYPE;
  private static final double BETWEEN = 0.5 * TYPE;
  private static final double GAP = 0.8 * TYPE;
  private static final double LEFT = 0.4 * TYPE;
  private static final double RIGHT = 1.1 * TYPE;
  private static final double KEY = 1.7 * TYPE;

  /** Under the axis: its labels and title. */
  private static final double BELOW = 3.1 * TYPE;

  /** Of the page's width, for names. */
  private static final double MOST_NAMES = 0.46;

  private static final double DOT = 0.28 * TYPE;

  /** Over the largest value, the axis ends at most at this factor. */
  private static final double BEYOND = 3;

  /** What marks stand for, the first one's filled, the others' open, in dots of their own. */
  private enum Dot {
    FULL,
    OPEN,
    GREY
  }

  /**
   * A row.
   *
   * @param values one for each key; beyond the axis they stand on its edge as arrows, NaN is left
   *     out
   * @param from where a line to the first value begins; NaN for none
   */
  public record Row(String name, List<Double> values, double from) {}

  /**
   * What the values of a row are of.
   *
   * @param build whose hue its dots have; empty for none
   */
  public record Key(String name, Optional<Build> build) {}

  private final Style style;
  private final List<Key> keys;
  private final List<Row> rows;
  private final LogPlot.Range range;
  private final String title;
  private final String manner;
  private final double nameWidth;
  private final List<List<String>> names;

  /**
   * Rows for a style.
   *
   * @param keys one alone needs no name
   * @param title of the axis
   * @param manner what a caption adds
   */
  public PlainRows(
      Style style,
      List<Key> keys,
      List<Row> rows,
      LogPlot.Range range,
      String title,
      String manner) {
    this.keys = keys;
    this.title = title;
    this.rows = borne(rows, style.most().words() - keyWords(keys) - PlainWords.words(title));
    this.range = upTo(range, this.rows);
    this.manner =
        this.rows.size() < rows.size()
            ? (manner + " " + this.rows.size() + " of " + rows.size() + " rows.").strip()
            : manner;
    double most = MOST_NAMES * (style.extent().width() - 2 * style.margin());
    names = this.rows.stream().map(row -> even(row.name(), most)).toList();
    nameWidth =
        names.stream()
            .flatMap(List::stream)
            .mapToDouble(line -> Fonts.width(FONT, line))
            .max()
            .orElse(0);
    double height = names.stream().mapToDouble(lines -> height(lines)).sum();
    this.style =
        style.high(2 * style.margin() + PlainTitle.NONE * TYPE + keyHeight() + height + BELOW);
  }

  /** All if there are words for their names, else of the first half those that there are. */
  private static List<Row> borne(List<Row> rows, int words) {
    if (words(rows) <= words) {
      return rows;
    }
    List<Row> borne = new ArrayList<>();
    int left = words;
    for (Row row : rows.subList(0, (rows.size() + 1) / 2)) {
      int more = PlainWords.words(row.name());
      if (more <= left) {
        borne.add(row);
        left -= more;
      }
    }
    return borne;
  }

  /** No further than a little beyond the largest. */
  private static LogPlot.Range upTo(LogPlot.Range range, List<Row> rows) {
    double most =
        rows.stream()
            .flatMap(row -> row.values().stream())
            .mapToDouble(value -> value)
            .filter(value -> value < Double.POSITIVE_INFINITY)
            .max()
            .orElse(range.high());
    return new LogPlot.Range(
        range.low(), Math.min(range.high(), BEYOND * Math.max(most, range.low())));
  }

  private static int words(List<Row> rows) {
    return rows.stream().mapToInt(row -> PlainWords.words(row.name())).sum();
  }

  private static int keyWords(List<Key> keys) {
    return keys.stream().mapToInt(key -> PlainWords.words(key.name())).sum();
  }

  private static double height(List<String> lines) {
    return LINE * lines.size() + BETWEEN;
  }

  private double keyHeight() {
    return keys.size() > 1 ? KEY : 0;
  }

  /** In as few lines as it takes, broken at a comma or as even as they can be. */
  private static List<String> even(String name, double most) {
    List<String> lines = Fonts.lines(FONT, name, most);
    int comma = name.lastIndexOf(", ") + 1;
    if (lines.size() == 2 && comma > 0) {
      List<String> parts = List.of(name.substring(0, comma), name.substring(comma + 1));
      if (parts.stream().allMatch(part -> Fonts.width(FONT, part) <= most)) {
        return parts;
      }
    }
    List<String> narrower = lines;
    for (double width = most; narrower.size() == lines.size() && width > TYPE; width -= TYPE / 2) {
      lines = narrower;
      narrower = Fonts.lines(FONT, name, width);
    }
    return lines;
  }

  @Override
  public Style style() {
    return style;
  }

  @Override
  public int words() {
    return words(rows) + keyWords(keys) + PlainWords.words(title);
  }

  @Override
  public List<String> manners() {
    return manner.isEmpty() ? List.of() : List.of(manner);
  }

  @Override
  public void paint(Canvas canvas, Rectangle2D room) {
    double left = room.getX() + LEFT + nameWidth + GAP;
    double top = room.getY() + keyHeight();
    double width = room.getMaxX() - RIGHT - left;
    double natural = names.stream().mapToDouble(lines -> height(lines)).sum();
    double stretch = (room.getMaxY() - BELOW - top) / natural;
    Rectangle2D area = new Rectangle2D.Double(left, top, width, stretch * natural);
    axis(canvas, area, room);
    key(canvas, left, room.getY());
    double y = top;
    for (int i = 0; i < rows.size(); i++) {
      double height = stretch * height(names.get(i));
      row(canvas, area, i, y, height);
      y += height;
    }
  }

  private double x(Rectangle2D area, double value) {
    double low = StrictMath.log10(range.low());
    double high = StrictMath.log10(range.high());
    double share = (StrictMath.log10(value) - low) / (high - low);
    return area.getX() + Math.max(0, Math.min(1, share)) * area.getWidth();
  }

  private void axis(Canvas canvas, Rectangle2D area, Rectangle2D room) {
    double low = StrictMath.log10(range.low());
    double high = StrictMath.log10(range.high());
    Path2D grid = new Path2D.Double();
    Path2D ticks = new Path2D.Double();
    ticks.moveTo(area.getX(), area.getMaxY());
    ticks.lineTo(area.getMaxX(), area.getMaxY());
    for (Decades.Tick tick : Ticks.of(low, high, area.getWidth(), style.most().ticks())) {
      double x = area.getX() + (tick.log() - low) / (high - low) * area.getWidth();
      grid.moveTo(x, area.getY());
      grid.lineTo(x, area.getMaxY());
      ticks.moveTo(x, area.getMaxY());
      ticks.lineTo(x, area.getMaxY() + 6);
      canvas.text(
          tick.label(), x, area.getMaxY() + 6 + 0.95 * TYPE, FONT, ink(), Canvas.Align.CENTRE);
    }
    canvas.stroke(grid, style.inks().grid(), Theme.line(1));
    canvas.stroke(ticks, ink(), Theme.line(style.pens().axis()));
    double y = room.getMaxY() - 0.5 * TYPE;
    canvas.text(title, area.getMaxX(), y, FONT, ink(), Canvas.Align.RIGHT);
  }

  private Color ink() {
    return style.inks().ink();
  }

  private void key(Canvas canvas, double left, double top) {
    double x = left;
    for (int i = 0; keys.size() > 1 && i < keys.size(); i++) {
      dot(canvas, x + DOT, top + 0.55 * TYPE, i);
      x += 2 * DOT + 0.4 * TYPE;
      String name = keys.get(i).name();
      canvas.text(name, x, top + 0.9 * TYPE, FONT, ink(), Canvas.Align.LEFT);
      x += Fonts.width(FONT, name) + GAP;
    }
  }

  private void row(Canvas canvas, Rectangle2D area, int i, double top, double height) {
    Row row = rows.get(i);
    double middle = top + height / 2;
    double baseline = middle - LINE * (names.get(i).size() - 1) / 2 + 0.36 * TYPE;
    for (String line : names.get(i)) {
      double right = area.getX() - GAP;
      canvas.text(line, right, baseline, FONT, ink(), Canvas.Align.RIGHT);
      baseline += LINE;
    }
    if (row.from > 0 && !row.values.get(0).isNaN()) {
      double to = x(area, row.values.get(0));
      canvas.line(x(area, row.from), middle, to, middle, ink(), Theme.line(style.pens().axis()));
    }
    for (int k = row.values.size() - 1; k >= 0; k--) {
      double value = row.values.get(k);
      if (!Double.isNaN(value)) {
        mark(canvas, area, value, middle, k);
      }
    }
  }

  private void mark(Canvas canvas, Rectangle2D area, double value, double y, int key) {
    double x = x(area, value);
    canvas.curves().add(new Point2D.Double(x, y));
    if (value < range.low()) {
      Path2D head = new Path2D.Double();
      head.moveTo(x, y);
      head.lineTo(x + 2 * DOT, y - DOT);
      head.lineTo(x + 2 * DOT, y + DOT);
      head.closePath();
      canvas.fill(head, ink());
    } else {
      dot(canvas, x, y, key);
    }
  }

  private void dot(Canvas canvas, double x, double y, int key) {
    Ellipse2D circle = new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    Dot dot = Dot.values()[key % Dot.values().length];
    Color line = keys.get(key).build().map(b -> style.inks().look(b).line()).orElse(ink());
    Color fill =
        switch (dot) {
          case FULL -> line;
          case OPEN -> Theme.PAPER;
          case GREY -> style.inks().behind();
        };
    canvas.fill(circle, fill);
    canvas.stroke(circle, line, Theme.line(style.pens().axis()));
  }
}
