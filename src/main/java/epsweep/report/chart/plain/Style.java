package epsweep.report.chart.plain;

import epsweep.report.chart.kit.Extent;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Length;
import java.awt.Font;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a picture is for: a page, type of a size, and how much of the picture there is.
 *
 * <p>It is drawn in units of which its type has {@value #TYPE}: what is small on paper has few of
 * them, and fewer marks find room.
 *
 * @param pens how thick its lines are, against those of a report
 * @param most how many curves, labels and words it bears
 */
public record Style(
    String name, Page page, Set<Element> elements, Inks inks, Pens pens, Most most) {

  /** The size of all type, in the units of the drawing. */
  public static final double TYPE = 20;

  /** Below this an axis has no room for its labels. */
  private static final double LEAST_WIDTH = 16 * TYPE;

  private static final double LEAST_HEIGHT = 10 * TYPE;

  /** Larger drawings are sheets for a wall, and take minutes. */
  private static final double LARGEST = 500 * TYPE;

  private static final Most ANY_WORDS = new Most(3, 4, Integer.MAX_VALUE);

  /** A column of a journal: black, dashes and widths; its caption is a file. */
  public static final Style JOURNAL =
      new Style(
          "journal",
          new Page(mm(86), mm(62), pt(8), 0, 600, false),
          EnumSet.of(
              Element.CURVES,
              Element.TRIANGLES,
              Element.AXIS_TITLES,
              Element.NAMES,
              Element.UNIT_ROUNDOFF,
              Element.BRANCHES,
              Element.CAPTION),
          Inks.BLACK,
          new Pens(1, 6, 2, 1.2),
          ANY_WORDS);

  /** To be read from the last row, while somebody speaks. */
  public static final Style SLIDE =
      new Style(
          "slide",
          new Page(px(1920), px(1080), px(40), 0.8, 96, true),
          EnumSet.of(
              Element.GRID,
              Element.CURVES,
              Element.TRIANGLES,
              Element.TITLE,
              Element.AXIS_TITLES,
              Element.NAMES,
              Element.SWEET_SPOTS),
          Inks.HUES,
          new Pens(0.9, 11, 4, 1.6),
          new Most(3, 4, 12));

  /** For cards and phones: the shape at a glance. */
  public static final Style THUMBNAIL =
      new Style(
          "thumbnail",
          new Page(px(800), px(500), px(28), 0.2, 96, true),
          EnumSet.of(Element.GRID, Element.CURVES, Element.NAMES),
          Inks.HUES,
          new Pens(0.9, 9, 3.4, 1.4),
          new Most(3, 3, 12));

  /** A sheet with the axes only, on which guesses are drawn. */
  public static final Style BLANK =
      new Style(
          "blank",
          new Page(mm(297), mm(210), pt(11), 2.5, 200, true),
          EnumSet.of(Element.GRID, Element.AXIS_TITLES),
          Inks.BLACK,
          new Pens(1, 6, 2, 1.2),
          new Most(3, 12, Integer.MAX_VALUE));

  public static final List<Style> ALL = List.of(JOURNAL, SLIDE, THUMBNAIL, BLANK);

  /**
   * What it is drawn on.
   *
   * @param margin left free on all sides, in type sizes
   * @param dotsPerInch of its PNG
   * @param fixed whether its height is given, and not that of what is drawn
   */
  public record Page(
      Length width, Length height, Length type, double margin, int dotsPerInch, boolean fixed) {}

  /**
   * How thick lines are.
   *
   * @param curve factor of a curve's width
   * @param ring radius of a ring, in units
   * @param ringLine width of its line
   * @param axis width of axes and triangles
   */
  public record Pens(double curve, double ring, double ringLine, double axis) {}

  /**
   * How much it bears.
   *
   * @param curves of so many builds; others are left out
   * @param ticks labels of an axis
   * @param words more are not written; a word has two letters or more
   */
  public record Most(int curves, int ticks, int words) {}

  public Style {
    elements = Set.copyOf(elements);
  }

  public boolean has(Element element) {
    return elements.contains(element);
  }

  /** Whether it is for paper, which has no pixels. */
  public boolean isPrinted() {
    return page.width.unit() != Length.Unit.PX;
  }

  /** Whether charts of every kind are drawn in it, and not the U-curve alone. */
  public boolean isOfEveryChart() {
    return name.equals(JOURNAL.name) || name.equals(SLIDE.name);
  }

  /** Whether it shows more than axes. */
  public boolean hasCurves() {
    return has(Element.CURVES);
  }

  /** With more words, or none. */
  public Style with(Words words) {
    Most bears = words == Words.LABELS ? most : new Most(most.curves, most.ticks, 99);
    return new Style(name, page, words.of(elements), inks, pens, bears);
  }

  /**
   * On another page.
   *
   * @throws IllegalArgumentException where its type leaves no room for axes
   */
  public Style on(Page other) {
    Style style = new Style(name, other, elements, inks, pens, most);
    Extent extent = style.extent();
    String what = other.width + " × " + other.height + " with type of " + other.type;
    if (extent.width() < LEAST_WIDTH || extent.height() < LEAST_HEIGHT) {
      throw new IllegalArgumentException(
          what + ": too small for axes; at least 16 × 10 times the type is needed");
    }
    if (Math.max(extent.width(), extent.height()) > LARGEST) {
      throw new IllegalArgumentException(
          what + ": too large; at most 500 times the type is allowed");
    }
    return style;
  }

  /** On a page as high as what is drawn, in units, unless its height is given. */
  Style high(double units) {
    if (page.fixed) {
      return this;
    }
    double high = page.width.value() * units / extent().width();
    Length height = new Length(high, page.width.unit());
    Page grown = new Page(page.width, height, page.type, page.margin, page.dotsPerInch, true);
    return new Style(name, grown, elements, inks, pens, most);
  }

  /** Of curves' names: as all other type in print, bold and larger where that is far away. */
  Font nameFont() {
    return inks == Inks.BLACK ? Fonts.regular(TYPE) : Fonts.semiBold(1.15 * TYPE);
  }

  /** Left free on all sides, in units. */
  double margin() {
    return page.margin * TYPE;
  }

  Extent extent() {
    double unit = page.type.points() / TYPE;
    double width = page.width.points() / unit;
    double height = page.height.points() / unit;
    return new Extent(width, height, page.width, page.dotsPerInch, true);
  }

  private static Length mm(double value) {
    return new Length(value, Length.Unit.MM);
  }

  private static Length pt(double value) {
    return new Length(value, Length.Unit.PT);
  }

  private static Length px(double value) {
    return new Length(value, Length.Unit.PX);
  }
}
