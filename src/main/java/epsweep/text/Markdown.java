package epsweep.text;

/** Words of strangers within Markdown. */
public final class Markdown {

  private static final String SIGNS = "\\`*_[]<>|~";

  private Markdown() {}

  /** The words without markup: signs that would be read as such are escaped. */
  public static String escape(String words) {
    StringBuilder plain = new StringBuilder();
    Printable.of(words)
        .codePoints()
        .forEach(
            c -> {
              if (SIGNS.indexOf(c) >= 0) {
                plain.append('\\');
              }
              plain.appendCodePoint(c);
            });
    return plain.toString();
  }
}
