package epsweep.report.page;

import epsweep.report.chart.kit.Hex;
import epsweep.report.chart.kit.Theme;
import epsweep.text.Digits;
import epsweep.text.Html;
import java.util.List;
import java.util.Locale;

/**
 * The relative error of every kept parameter at the ε a page opens at, one mark for each build; its
 * script moves the marks.
 *
 * <p>Errors below 10⁻¹⁷, 0 too, lie on the floor; those above 1000 and infinite ones at the top.
 */
final class ErrorPlot {

  static final int WIDTH = 560;
  static final int TOP = 20;
  static final int BOTTOM = 440;
  static final int LEAST = -17;
  static final int MOST = 3;
  private static final int LEFT = 58;
  private static final int RIGHT = WIDTH - 12;
  private static final int HEIGHT = 520;

  /** A label takes about this much for each of its letters. */
  private static final double LETTER = 7.4;

  private static final int LABEL_ROWS = 3;
  private static final int LABEL_HEIGHT = 18;

  /** Open circle, dot, cross, diamond, triangle, plus: told apart without colour. */
  private static final List<String> MARKS =
      List.of(
          "M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0Z",
          "M-2.8 0A2.8 2.8 0 1 1 2.8 0A2.8 2.8 0 1 1 -2.8 0Z",
          "M-3 -3L3 3M-3 3L3 -3",
          "M0 -4L4 0L0 4L-4 0Z",
          "M0 -4L4 3L-4 3Z",
          "M-4 0L4 0M0 -4L0 4");

  private final PageContent page;
  private final KeptGradients gradients;
  private final StringBuilder svg = new StringBuilder();

  /** Where the last label of each row ends. */
  private final double[] labelled = new double[LABEL_ROWS];

  private ErrorPlot(PageContent page, KeptGradients gradients) {
    this.page = page;
    this.gradients = gradients;
  }

  static String svg(PageContent page, KeptGradients gradients) {
    ErrorPlot plot = new ErrorPlot(page, gradients);
    plot.open();
    plot.bands();
    plot.grid();
    for (int build = 0; build < page.builds().size(); build++) {
      plot.marks(build);
    }
    return plot.svg.append("</svg>").toString();
  }

  private void open() {
    svg.append("<svg id=\"errors\" viewBox=\"0 0 ")
        .append(WIDTH + " " + HEIGHT)
        .append("\" role=\"img\" aria-labelledby=\"errors-title errors-text\" font-size=\"13\">")
        .append(
            "<title id=\"errors-title\">Relative error of every "
                + page.findings().one()
                + "</title>")
        .append(
            "<desc id=\"errors-text\">One mark for each "
                + page.findings().one()
                + " and build, from 10⁻¹⁷ to 1000")
        .append(" upward on a logarithmic axis; the table beside it holds the largest.</desc>")
        .append("<defs>");
    for (int build = 0; build < page.builds().size(); build++) {
      String colour = colour(build);
      boolean filled = build % MARKS.size() == 1;
      svg.append("<path id=\"mark" + build + "\" d=\"" + MARKS.get(build % MARKS.size()) + '"')
          .append(" fill=\"" + (filled ? colour : "none") + '"')
          .append(" stroke=\"" + (filled ? "none" : colour) + "\" stroke-width=\"1.4\"/>");
    }
    svg.append("</defs>");
  }

  private String colour(int build) {
    return Hex.of(Theme.build(page.builds().get(build)).line());
  }

  /** Blocks of parameters, every other one shaded, named where there is room for the name. */
  private void bands() {
    int from = 0;
    boolean shaded = true;
    for (int i = 1; i <= gradients.size(); i++) {
      String block = block(from);
      if (i == gradients.size() || !block(i).equals(block)) {
        double left = x(from - 0.5);
        double right = x(i - 0.5);
        if (shaded) {
          svg.append(
                  "<rect fill=\"var(--ground)\" x=\""
                      + number(left)
                      + "\" y=\""
                      + TOP
                      + "\" width=\"")
              .append(number(right - left) + "\" height=\"" + (BOTTOM - TOP) + "\"/>");
        }
        label(block, (left + right) / 2);
        shaded = !shaded;
        from = i;
      }
    }
  }

  /** In the first row under the plot that has room. */
  private void label(String block, double middle) {
    double half = LETTER * block.length() / 2;
    double x = Math.min(middle, WIDTH - half);
    for (int row = 0; row < LABEL_ROWS; row++) {
      if (x - half > labelled[row]) {
        labelled[row] = x + half + LETTER;
        text(x, BOTTOM + (row + 1) * LABEL_HEIGHT, "middle", "#1b1f2a", block);
        return;
      }
    }
  }

  private String block(int kept) {
    String name = gradients.names().get(kept);
    return name.substring(0, name.lastIndexOf('['));
  }

  private void grid() {
    for (int power = LEAST + 1; power <= MOST; power += 4) {
      double y = y(StrictMath.pow(10, power));
      svg.append("<path stroke=\"#d5dce4\" d=\"M" + LEFT + " " + number(y))
          .append("L" + RIGHT + " " + number(y) + "\"/>");
      text(LEFT - 8, y + 4, "end", "#1b1f2a", Digits.powerOfTen(power));
    }
    svg.append("<path stroke=\"#9aa5b1\" fill=\"none\" d=\"M" + LEFT + " " + TOP + "H" + RIGHT)
        .append("V" + BOTTOM + "H" + LEFT + "Z\"/>");
    text(
        WIDTH / 2.0,
        HEIGHT - 6,
        "middle",
        "#5c6675",
        page.findings().perturbed() + ", block by block");
  }

  private void text(double x, double y, String anchor, String colour, String text) {
    svg.append("<text fill=\"" + colour + "\" x=\"" + number(x) + "\" y=\"" + number(y) + '"')
        .append(" text-anchor=\"" + anchor + "\">" + Html.escape(text) + "</text>");
  }

  private void marks(int build) {
    svg.append("<g>");
    for (int i = 0; i < gradients.size(); i++) {
      double error = gradients.relativeError(build, page.openingAt(), i);
      svg.append("<use href=\"#mark" + build + "\" x=\"" + number(x(i)) + "\" y=\"")
          .append(number(Double.isNaN(error) ? -20 : y(error)) + "\"/>");
    }
    svg.append("</g>");
  }

  private double x(double kept) {
    return LEFT + (kept + 0.5) / gradients.size() * (RIGHT - LEFT);
  }

  private static double y(double error) {
    double log = Math.max(LEAST, Math.min(MOST, StrictMath.log10(error)));
    return BOTTOM - (log - LEAST) / (MOST - LEAST) * (BOTTOM - TOP);
  }

  private static String number(double x) {
    return String.format(Locale.ROOT, "%.1f", x);
  }

  /** Which mark is whose. */
  static String key(PageContent page) {
    StringBuilder html = new StringBuilder();
    for (int build = 0; build < page.builds().size(); build++) {
      html.append(
              "<li><svg viewBox=\"-6 -6 12 12\" width=\"14\" height=\"14\" aria-hidden=\"true\">")
          .append("<use href=\"#mark" + build + "\"/></svg> ")
          .append(Html.escape(page.builds().get(build).name()) + "</li>\n");
    }
    return html.toString();
  }
}
