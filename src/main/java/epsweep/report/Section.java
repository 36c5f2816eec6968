package epsweep.report;

import epsweep.text.Digits;
import epsweep.text.Html;
import epsweep.text.Table;
import epsweep.text.Wrap;
import java.util.List;

/** A heading, paragraphs, then a table or a drawing. */
record Section(String title, List<String> paragraphs, List<Table> tables, String drawing) {

  static Section of(String title, String... paragraphs) {
    return new Section(title, List.of(paragraphs), List.of(), "");
  }

  Section with(Table table) {
    return new Section(title, paragraphs, table.isEmpty() ? List.of() : List.of(table), drawing);
  }

  Section with(String text) {
    return new Section(title, paragraphs, tables, text);
  }

  /** In Markdown, ended by an empty line. */
  String markdown() {
    StringBuilder text = new StringBuilder("## ").append(title).append("\n\n");
    paragraphs.forEach(p -> text.append(p).append("\n\n"));
    tables.forEach(t -> text.append(t.markdown()).append('\n'));
    if (!drawing.isEmpty()) {
      text.append("```text\n").append(drawing).append("```\n\n");
    }
    return text.toString();
  }

  /**
   * For a terminal, wrapped at {@code width} and ended by an empty line.
   *
   * @param colour whether the heading is bold
   */
  String terminal(boolean colour, int width) {
    StringBuilder text = new StringBuilder();
    String heading = String.join("\n", Wrap.lines(title, width));
    text.append(colour ? "\033[1m" + heading + "\033[0m" : heading).append('\n');
    paragraphs.forEach(p -> Wrap.lines(p, width).forEach(line -> text.append(line).append('\n')));
    tables.forEach(t -> text.append(t.plain()));
    return text.append(drawing).append('\n').toString();
  }

  /** A card of a page; the drawing, which only a terminal needs, is left out. */
  String html() {
    StringBuilder html =
        new StringBuilder("<section>\n<h2>")
            .append(Html.escape(Digits.typeset(title)))
            .append("</h2>\n");
    paragraphs.forEach(
        p -> html.append("<p>").append(Html.escape(Digits.typeset(p))).append("</p>\n"));
    tables.forEach(table -> html.append(table.html(title)));
    return html.append("</section>\n").toString();
  }
}
