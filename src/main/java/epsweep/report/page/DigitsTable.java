package epsweep.report.page;

import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.report.words.AgreeingDigits;
import epsweep.text.Html;
import java.util.Arrays;
import java.util.List;

/**
 * The largest entries of the gradient by both ways, digit by digit, at the ε a page opens at; its
 * script writes the same cells for other ε.
 */
final class DigitsTable {

  /** Rows of the table. */
  static final int ROWS = 4;

  private final PageContent page;
  private final KeptGradients gradients;

  DigitsTable(PageContent page, KeptGradients gradients) {
    this.page = page;
    this.gradients = gradients;
  }

  String header() {
    StringBuilder html = new StringBuilder("<th scope=\"col\">" + page.findings().one() + "</th>");
    for (int build = 0; build < page.builds().size(); build++) {
      html.append("<th scope=\"col\"" + hidden(build) + ">")
          .append(Html.escape(page.builds().get(build).name()))
          .append("</th>");
    }
    return html.toString();
  }

  String rows() {
    StringBuilder html = new StringBuilder();
    for (int kept : largest()) {
      html.append("<tr><th scope=\"row\">")
          .append(Html.isolated(gradients.names().get(kept)))
          .append("</th>");
      for (int build = 0; build < page.builds().size(); build++) {
        html.append("<td" + hidden(build) + ">").append(cell(build, kept)).append("</td>");
      }
      html.append("</tr>\n");
    }
    return html.toString();
  }

  private String hidden(int build) {
    return page.isShown(build) ? "" : " hidden";
  }

  /** The largest entries of the group that the page is about. */
  private List<Integer> largest() {
    int[] members = page.group().parameters();
    return gradients.largestFirst().stream()
        .filter(i -> Arrays.binarySearch(members, gradients.parameters()[i]) >= 0)
        .limit(ROWS)
        .toList();
  }

  /** g above n, so that the eye compares digit with digit. */
  private String cell(int build, int kept) {
    Build of = page.builds().get(build);
    int most = of.format().decimalDigits();
    int at = page.openingAt();
    AgreeingDigits n =
        AgreeingDigits.of(
            gradients.numeric(build, at, kept), gradients.relativeError(build, at, kept), most);
    return "<span class=\"g\">"
        + AgreeingDigits.whole(gradients.analytic(build, kept), most)
        + "</span><span class=\"n\"><b>"
        + n.agreeing()
        + "</b><s>"
        + n.rotten()
        + "</s>"
        + n.exponent()
        + "</span><small>"
        + n.count()
        + (n.count() == 1 ? " digit agrees" : " digits agree")
        + "</small>";
  }

  /** Choices of parameters: all, layers, blocks and gates. */
  static String options(PageContent page) {
    StringBuilder html = new StringBuilder();
    List<Group> groups = page.groups();
    for (int i = 0; i < groups.size(); i++) {
      html.append("<option value=\"")
          .append(i)
          .append(groups.get(i).equals(page.group()) ? "\" selected>" : "\">")
          .append(Html.escape(label(page, groups.get(i))))
          .append("</option>\n");
    }
    return html.toString();
  }

  private static String label(PageContent page, Group group) {
    if (group.isSampled()) {
      return group.name() + ": " + page.findings().counted(group);
    }
    return group.kind() == Group.Kind.ALL ? "all " + page.findings().perturbed() : group.name();
  }
}
