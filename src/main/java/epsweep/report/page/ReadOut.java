package epsweep.report.page;

import epsweep.analysis.Series;
import epsweep.analysis.curve.SweetSpot;
import epsweep.sweep.Curve;
import epsweep.sweep.ErrorBudget;
import epsweep.text.Digits;
import epsweep.text.Html;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** What stands beside the U-curve: d of every build at one ε, what rules there, places to go to. */
final class ReadOut {

  private final PageContent page;
  private final int at;

  ReadOut(PageContent page) {
    this.page = page;
    at = page.openingAt();
  }

  /** {@code 2.0×10⁻²}. */
  String epsilon() {
    return Digits.typeset(page.epsilon()[at], 3);
  }

  /** Buttons that the script shows. */
  String presets() {
    StringBuilder html = new StringBuilder();
    for (Series series : page.series()) {
      Optional<SweetSpot> spot = series.sweetSpot();
      if (spot.isPresent()) {
        double best = spot.get().epsilon();
        preset(html, series.label() + " ε*", page.nearest(best, PageContent.NEAR));
      }
    }
    preset(
        html,
        "ε = " + Digits.powerOfTen(-6) + ", usual",
        page.nearest(PageContent.USUAL, PageContent.NEAR));
    preset(html, "smallest", OptionalInt.of(0));
    preset(html, "largest", OptionalInt.of(page.epsilon().length - 1));
    return html.toString();
  }

  private static void preset(StringBuilder html, String label, OptionalInt position) {
    if (position.isPresent()) {
      html.append("<button type=\"button\" data-at=\"")
          .append(position.getAsInt())
          .append("\">")
          .append(Html.escape(label))
          .append("</button>\n");
    }
  }

  /** A row for each build. */
  String rows() {
    StringBuilder html = new StringBuilder();
    for (Series series : page.series()) {
      Curve curve = series.curve();
      String build = "b" + page.series().indexOf(series);
      html.append("<tr class=\"" + build + "\"><th scope=\"row\"><label>")
          .append("<input type=\"checkbox\" class=\"toggle\" checked hidden>")
          .append("<span class=\"hue\"></span>")
          .append(Html.escape(series.label()) + "</label></th>");
      cell(html, Digits.typeset(curve.discrepancy()[at], 3));
      cell(html, part(curve, ErrorBudget::roundOff));
      cell(html, part(curve, ErrorBudget::truncation));
      cell(html, Digits.percent(curve.deadFraction()[at]));
      html.append("</tr>\n");
    }
    return html.toString();
  }

  private String part(Curve curve, Function<ErrorBudget, double[]> part) {
    return curve.budget().map(b -> Digits.typeset(part.apply(b)[at], 2)).orElse("–");
  }

  private static void cell(StringBuilder html, String text) {
    html.append("<td>").append(text).append("</td>");
  }

  /** A sentence for each build; where they are many, for those whose digits are shown. */
  String regimes() {
    StringBuilder html = new StringBuilder();
    for (Series series : page.series()) {
      Regime regime = Regime.of(series, at);
      boolean away = page.isCrowded() && !page.isShown(page.series().indexOf(series));
      html.append(away ? "<p hidden><strong>" : "<p><strong>")
          .append(Html.escape(series.label()))
          .append("</strong>: <span>")
          .append(Html.escape(regime.sentence()))
          .append("</span></p>\n");
    }
    return html.toString();
  }
}
