package epsweep.text;

/** Strangers' text on one line: without control and format characters, bidi marks among them. */
public final class Printable {

  /** Of names and values that messages repeat. */
  private static final int LONGEST_ECHO = 40;

  /** A control character; those from the blank to it are printable. */
  private static final int LAST_OF_ASCII = 0x7F;

  private Printable() {}

  /** Whether a character takes its place in a line and changes nothing around it. */
  public static boolean is(int codePoint) {
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

  /** Whether all of a text can be printed. */
  public static boolean all(String text) {
    return text.codePoints().allMatch(Printable::is);
  }

  /** The whole text, {@code �} for what cannot be printed. */
  public static String of(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < LAST_OF_ASCII)
        ? text
        : cut(text, Integer.MAX_VALUE);
  }

  /** At most 40 characters of a text, {@code �} for those that cannot be printed. */
  public static String echo(String text) {
    return cut(text, LONGEST_ECHO);
  }

  /** The first characters of a text, {@code �} for those that cannot be printed. */
  public static String cut(String text, int longest) {
    StringBuilder legible = new StringBuilder();
    text.codePoints()
        .limit(longest)
        .map(c -> is(c) ? c : '\uFFFD')
        .forEach(legible::appendCodePoint);
    return text.codePointCount(0, text.length()) > longest
        ? legible.append('…').toString()
        : legible.toString();
  }
}
