package epsweep.report.chart.plain;

import epsweep.analysis.Series;
import epsweep.arithmetic.Build;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.mark.CurveNames;
import epsweep.report.chart.mark.Drawn;
import epsweep.report.chart.mark.KinkNote;
import epsweep.report.chart.mark.PointLabel;
import epsweep.report.words.SchemeWords;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is written inside a plain U-curve, as long as its style bears more words. */
final class PlainWords {

  private static final Font FONT = Fonts.regular(Style.TYPE);
  private static final Pattern BETWEEN = Pattern.compile("[ /]");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
  private static final double GAP = 12;
  private static final int MOST_WITH_ROUNDOFF = 2;

  private final Canvas canvas;
  private final LogPlot plot;
  private final Placer placer;
  private final Style style;
  private int left;

  /**
   * @param placer that keeps off the curves
   */
  PlainWords(Canvas canvas, LogPlot plot, Placer placer, Style style) {
    this.canvas = canvas;
    this.plot = plot;
    this.placer = placer;
    this.style = style;
    left = style.most().words() - canvas.labels().stream().mapToInt(l -> words(l.text())).sum();
  }

  /** How many words of two letters or more a text has. */
  static int words(String text) {
    return (int) BETWEEN.splitAsStream(text).filter(WORD.asPredicate()).count();
  }

  /** Whether a style bears some more beside what is written. */
  static boolean fits(Canvas canvas, Style style, String more) {
    int written = canvas.labels().stream().mapToInt(l -> words(l.text())).sum();
    return written + words(more) <= style.most().words();
  }

  private boolean bears(String text) {
    int more = words(text);
    boolean enough = more <= left;
    left -= enough ? more : 0;
    return enough;
  }

  /** Each build at its curve, with its u; of right gradients beside wrong ones, that they are. */
  void names(Plate plate) {
    Map<Drawn, List<Point2D>> curves = new LinkedHashMap<>();
    Map<Drawn, List<Point2D>> all = new LinkedHashMap<>();
    plate.drawn().forEach(drawn -> all.put(drawn, drawn.shape(plot).samples()));
    for (Drawn drawn : plate.drawnFinestFirst()) {
      if (bears(drawn.label())) {
        String name = drawn.label() + unitRoundoff(plate, drawn.series().build());
        Drawn named = new Drawn(drawn.series().labelled(name), drawn.look());
        curves.put(named, CurveNames.apart(drawn, all));
      }
    }
    CurveNames.in(style.nameFont(), curves).paint(canvas, placer);
    first(plate.right().stream(), d -> beside(d, "without the mistake"));
  }

  /** Writes once: at the first where there is room. */
  private static <T> void first(Stream<T> places, Predicate<T> written) {
    for (T place : places.toList()) {
      if (written.test(place)) {
        return;
      }
    }
  }

  /** Where there is room for it: of two right builds. */
  private String unitRoundoff(Plate plate, Build build) {
    return style.has(Element.UNIT_ROUNDOFF) && plate.all().size() <= MOST_WITH_ROUNDOFF
        ? ", u = 2" + Digits.superscript(-build.format().significandBits())
        : "";
  }

  /** Beside a curve, from its first quarter on. */
  private boolean beside(Drawn drawn, String text) {
    List<Point2D> points = drawn.shape(plot).samples();
    Caption caption = new Caption(text, FONT, drawn.look().text());
    return write(
        text, caption, caption.beside(points.subList(points.size() / 4, points.size()), GAP));
  }

  /** Writes a text into the first of the boxes that is free, if the style bears it. */
  private boolean write(String text, Caption caption, List<Rectangle2D> boxes) {
    return words(text) <= left && caption.place(canvas, placer, boxes).isPresent() && bears(text);
  }

  /** ε* at each ring: under it in the valley, or where a line reaches. */
  void sweetSpot(Drawn drawn, double epsilon, int digits, Point2D at) {
    String text = "ε* = " + Digits.typeset(epsilon, digits);
    Caption caption = new Caption(text, FONT, drawn.look().text());
    double ring = style.pens().ring();
    double under = at.getY() + ring + GAP / 2;
    List<Rectangle2D> boxes = new ArrayList<>();
    for (double aside : new double[] {0.5, 0.7, 0.9, 1.05, 0.3, 0.1, -0.05}) {
      boxes.add(caption.at(at.getX() - aside * caption.width(), under));
    }
    double left = at.getX() - ring - GAP / 2 - caption.width();
    for (double down : new double[] {-0.1, 0.1, -0.3, -0.5, -0.8, -1}) {
      boxes.add(caption.at(left, at.getY() + down * caption.height()));
    }
    if (caption.place(canvas, placer, boxes).isEmpty()) {
      PointLabel.place(canvas, placer, at, style.pens().ring(), List.of(caption));
    }
  }

  /** What the branches are: round-off at the coarsest build's, truncation at the finest's. */
  void branches(Plate plate) {
    List<Series> finestFirst = plate.finestFirst().stream().map(Drawn::series).toList();
    first(
        finestFirst.stream()
            .flatMap(s -> Branch.right(plot, s).stream())
            .filter(Branch::isTruncation),
        b -> branch("truncation, " + SchemeWords.powerOfEpsilon(b.slope()), b));
    List<Series> coarsestFirst = new ArrayList<>(finestFirst);
    Collections.reverse(coarsestFirst);
    first(
        coarsestFirst.stream().flatMap(s -> Branch.left(plot, s).stream()),
        b -> branch("round-off, u/" + SchemeWords.powerOfEpsilon(-b.slope()), b));
  }

  /** Beside a branch: right of it, above where it falls and under where it rises. */
  private boolean branch(String text, Branch branch) {
    Caption caption = new Caption(text, FONT, style.inks().ink());
    List<Rectangle2D> boxes = new ArrayList<>();
    for (Point2D at : branch.places()) {
      double above = at.getY() - GAP - caption.height();
      boxes.add(caption.at(at.getX() + GAP, branch.slope() < 0 ? above : at.getY() + GAP));
      boxes.add(caption.at(at.getX() + 2 * GAP, at.getY() - caption.height() / 2));
    }
    return write(text, caption, boxes);
  }

  /** Why either side of the valley is bad. */
  void notes(Plate plate) {
    Optional<Drawn> finest =
        plate.finestFirst().stream().filter(d -> d.series().sweetSpot().isPresent()).findFirst();
    finest.ifPresent(drawn -> sides(drawn, plate.findings().isFunction() ? "function" : "loss"));
    if (plate.findings().hasKinks() && bears("steps reach across kink ReLU")) {
      KinkNote.paint(canvas, plot, placer, plate.drawn(), List.of());
    }
  }

  private void sides(Drawn drawn, String what) {
    double spot = plot.x(drawn.series().sweetSpot().orElseThrow().epsilon());
    List<Point2D> points = drawn.shape(plot).samples();
    note(
        "too small: digits cancel",
        points.stream().filter(p -> p.getX() < spot).toList(),
        box -> box.getMaxX() < spot);
    note(
        "too large: the " + what + " bends",
        points.stream().filter(p -> p.getX() > spot).toList(),
        box -> points.stream().noneMatch(p -> isRightAndBelow(p, box)));
  }

  /** Whether a point of a curve lies right of a box, and beside or under it. */
  private static boolean isRightAndBelow(Point2D point, Rectangle2D box) {
    return point.getX() > box.getMinX() && point.getY() > box.getMinY();
  }

  private void note(String text, List<Point2D> points, Predicate<Rectangle2D> accepted) {
    if (!points.isEmpty()) {
      Caption caption = new Caption(text, FONT, style.inks().ink());
      Point2D anchor = points.get(points.size() / 2);
      List<Rectangle2D> around = Placer.around(anchor, caption.width(), caption.height());
      write(text, caption, around.stream().filter(accepted).toList());
    }
  }
}
