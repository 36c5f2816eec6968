package epsweep.report.page;

import epsweep.analysis.comparison.Comparison;
import epsweep.report.ComparisonSummary;
import epsweep.report.words.ComparisonWords;
import epsweep.text.Digits;
import epsweep.text.Html;
import epsweep.text.ToolVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code compare.html}: sweeps beside each other, in one file without references to others. */
public final class ComparePage {

  private ComparePage() {}

  /** The page of a comparison and its chart. */
  public static String of(Comparison comparison, Drawing drawing) {
    ComparisonWords words = new ComparisonWords(comparison);
    Palette palette = new Palette();
    String chart = palette.in(withoutHeading(drawing)) + Readings.script(drawing.chart(), palette);
    String script = Template.resource("digits.js") + Template.resource("read.js");
    Map<String, String> content = new HashMap<>();
    content.put("script", script);
    content.put("generator", Html.escape("epsilon-sweep " + ToolVersion.current()));
    content.put("headline", Html.escape(Digits.typeset(words.title())));
    content.put("lead", Html.escape(words.definition()));
    content.put("sentence", Html.escape(drawing.chart().sentence()));
    content.put("chart", chart);
    content.put("tables", ComparisonSummary.of(comparison).html());
    content.put("sweeps", items(words.subjects()));
    if (!words.changes().isEmpty()) {
      content.put("changes", items(words.changes()));
    }
    String style =
        Template.resource("page.css") + InlineSvg.type(content.values()) + palette.css(List.of());
    content.put("policy", Template.policy(style, script));
    content.put("style", style);
    return Template.named("compare.html").fill(content);
  }

  /** The headings of the chart are the page's own. */
  private static String withoutHeading(Drawing drawing) {
    double top = drawing.chart().picture().headings();
    return InlineSvg.from(top, drawing.chart().height(), drawing.svg(), "c");
  }

  private static String items(List<String> sentences) {
    return sentences.stream()
        .map(sentence -> "<li>" + Html.isolated(Digits.typeset(sentence)) + "</li>\n")
        .collect(Collectors.joining());
  }
}
