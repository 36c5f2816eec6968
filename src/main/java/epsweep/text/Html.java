package epsweep.text;

/** Text in HTML. */
public final class Html {

  private Html() {}

  /**
   * Any text as the content of an element or of a quoted attribute: it can neither open a tag nor
   * end an attribute. What HTML cannot hold, control characters and halves of surrogate pairs,
   * becomes U+FFFD.
   */
  public static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(html, c));
    return html.toString();
  }

  private static void append(StringBuilder html, int c) {
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.appendCodePoint(isForbidden(c) ? 0xFFFD : c);
    }
  }

  private static boolean isForbidden(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean halfOfPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return control || halfOfPair || nonCharacter;
  }

  /** Escaped text whose direction does not reach what stands around it. */
  public static String isolated(String text) {
    return "<bdi>" + escape(text) + "</bdi>";
  }
}
