package epsweep.report;

import epsweep.text.Digits;
import epsweep.text.Html;
import epsweep.text.Table;
import epsweep.text.Wrap;
import java.util.List;
import java.util.stream.Collectors;

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
    return "<section>\n" + heading() + text() + table() + "</section>\n";
  }

  /** A card that is folded if it has a table. */
  String foldedHtml() {
    return tables.isEmpty()
        ? html()
        : "<details class=\"card\">\n<summary>"
            + heading()
            + "</summary>\n"
            + text()
            + table()
            + "</details>\n";
  }

  /** A card whose text is open, and its table folded under a few words. */
  String htmlWithFoldedTable(String folded) {
    return "<section>\n"
        + heading()
        + text()
        + (tables.isEmpty()
            ? ""
            : "<details>\n<summary>" + folded + "</summary>\n" + table() + "</details>\n")
        + "</section>\n";
  }

  private String heading() {
    return "<h2>" + Html.escape(Digits.typeset(title)) + "</h2>\n";
  }

  private String text() {
    return paragraphs.stream()
        .map(p -> "<p>" + Html.escape(Digits.typeset(p)) + "</p>\n")
        .collect(Collectors.joining());
  }

  private String table() {
    return tables.stream().map(table -> table.html(title)).collect(Collectors.joining());
  }
}
