package epsweep.report;

import epsweep.text.Digits;
import epsweep.text.Html;
import epsweep.text.Table;
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
