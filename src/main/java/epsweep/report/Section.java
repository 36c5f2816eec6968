package epsweep.report;

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
}
