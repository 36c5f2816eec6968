package epsweep.text;

import java.util.ArrayList;
import java.util.List;

/** Rows of text under a header, as Markdown, as HTML, or aligned for a terminal. */
public final class Table {

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... header) {
    this.header = List.of(header);
  }

  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  public String markdown() {
    StringBuilder text = new StringBuilder();
    markdownRow(text, header);
    text.append("|").append("---|".repeat(header.size())).append('\n');
    rows.forEach(row -> markdownRow(text, row));
    return text.toString();
  }

  private static void markdownRow(StringBuilder text, List<String> cells) {
    text.append('|');
    for (String cell : cells) {
      text.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    text.append('\n');
  }

  /**
   * A table in a region that scrolls by itself, since its cells do not break; the first column
   * heads the rows.
   *
   * @param caption for those who cannot see where the table stands
   */
  public String html(String caption) {
    StringBuilder text = new StringBuilder();
    text.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
        .append(Html.escape(caption))
        .append("\">\n<table>\n<thead><tr>");
    header.forEach(
        cell -> text.append("<th scope=\"col\">").append(Html.escape(cell)).append("</th>"));
    text.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      text.append("<tr><th scope=\"row\">")
          .append(Html.isolated(Digits.typeset(row.get(0))))
          .append("</th>");
      row.stream()
          .skip(1)
          .forEach(
              cell ->
                  text.append("<td>").append(Html.isolated(Digits.typeset(cell))).append("</td>"));
      text.append("</tr>\n");
    }
    return text.append("</tbody>\n</table>\n</div>\n").toString();
  }

  /** The header underlined; every column as wide as its widest cell, two spaces between. */
  public String plain() {
    int[] widths = new int[header.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = header.get(column).length();
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    StringBuilder text = new StringBuilder();
    plainRow(text, header, widths);
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("─".repeat(width));
    }
    plainRow(text, rule, widths);
    rows.forEach(row -> plainRow(text, row, widths));
    return text.toString();
  }

  private static void plainRow(StringBuilder text, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
