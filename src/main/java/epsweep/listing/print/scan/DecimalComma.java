package epsweep.listing.print.scan;

import java.util.regex.Pattern;

/**
 * Numbers with a comma for the point, as programs print them in many countries. They are taken for
 * such where some line has two or more of them between blanks, tabs, semicolons or bars, and no
 * number in the text has a point.
 */
public final class DecimalComma {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+,\\d+(?:[eEdD][+-]?\\d+)?");
  private static final Pattern POINT = Pattern.compile("\\d\\.\\d");
  private static final Pattern BETWEEN = Pattern.compile("(?<=\\d),(?=\\d)");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s;|&]+");

  private DecimalComma() {}

  /** Whether a text has such numbers. */
  public static boolean isIn(String text) {
    if (text.indexOf(',') < 0 || POINT.matcher(text).find()) {
      return false;
    }
    boolean[] two = {false};
    boolean all =
        text.lines()
            .filter(line -> BETWEEN.matcher(line).find())
            .allMatch(line -> isNumbers(line, two));
    return all && two[0];
  }

  private static boolean isNumbers(String line, boolean[] two) {
    int numbers = 0;
    for (String token : SEPARATORS.split(line.strip(), -1)) {
      if (BETWEEN.matcher(token).find()) {
        if (!NUMBER.matcher(token).matches()) {
          return false;
        }
        numbers++;
      }
    }
    two[0] |= numbers > 1;
    return true;
  }

  static String toPoint(String text) {
    return BETWEEN.matcher(text).replaceAll(".");
  }
}
