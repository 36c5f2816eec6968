package epsweep.sweep.file;

import epsweep.text.InputException;

/**
 * Where in a sweep file a value stands, for error messages.
 *
 * @param line counted from 1
 * @param path keys joined by dots, list items counted from 0: {@code model.layers[1].dense}; empty
 *     for the whole file
 */
public record YamlPlace(String file, int line, String path) {

  private static final int LONGEST_ECHO = 40;

  YamlPlace key(String key, int keyLine) {
    String shown = legible(key);
    return new YamlPlace(file, keyLine, path.isEmpty() ? shown : path + "." + shown);
  }

  YamlPlace onLine(int otherLine) {
    return new YamlPlace(file, otherLine, path);
  }

  YamlPlace item(int index, int itemLine) {
    return new YamlPlace(file, itemLine, path + "[" + index + "]");
  }

  InputException error(String what) {
    return new InputException(
        file + ":" + line + ": " + (path.isEmpty() ? "" : path + ": ") + what);
  }

  /** What a user wrote, fit for one line: cut, and without control characters. */
  public static String legible(String text) {
    StringBuilder legible = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_ECHO)
        .map(c -> isPrintable(c) ? c : '\uFFFD')
        .forEach(legible::appendCodePoint);
    return text.codePointCount(0, text.length()) > LONGEST_ECHO
        ? legible.append('…').toString()
        : legible.toString();
  }

  static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
