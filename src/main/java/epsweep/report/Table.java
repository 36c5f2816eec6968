package epsweep.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of text under a header, as Markdown or aligned for a terminal. */
final class Table {

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String... header) {
    this.header = List.of(header);
  }

  Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  String markdown() {
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

  /** The header underlined; every column as wide as its widest cell, two spaces between. */
  String plain() {
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
