package epsweep.listing.print.scan;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers below a common factor, as MATLAB, Octave and PyTorch before 0.4.1 print matrices: {@code
 * 1.0e-03 *}, a line's end, and the mantissas.
 */
final class Scaled {

  private static final Pattern FACTOR =
      Pattern.compile("(?<![\\w.])1(?:\\.0{1,5})?e([+-]\\d{1,3}) \\*[ \\t]*\\n");

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])[+-]?\\d{1,20}\\.\\d{0,20}");

  /** A word, or an empty line behind numbers, ends the matrix. */
  private static final Pattern END =
      Pattern.compile("[A-Za-z]{2,}+(?<!\\b(?:nan|NaN|inf|Inf))|\\d\\D{0,40}\\n[ \\t]*\\n");

  private Scaled() {}

  /** The text with every number in full, each with the decimals of its own. */
  static String unscaled(String text) {
    Matcher factor = FACTOR.matcher(text);
    if (text.indexOf('*') < 0 || !factor.find()) {
      return text;
    }
    StringBuilder all = new StringBuilder();
    int kept = 0;
    do {
      Matcher end = END.matcher(text);
      int to = end.find(factor.end()) ? end.start() + 1 : text.length();
      all.append(text, kept, factor.start());
      int power = Integer.parseInt(factor.group(1));
      all.append(
          NUMBER
              .matcher(text.substring(factor.end(), to))
              .replaceAll(number -> times(number.group(), power)));
      kept = to;
    } while (factor.find(kept));
    return all.append(text, kept, text.length()).toString();
  }

  private static String times(String number, int power) {
    BigDecimal scaled = new BigDecimal(number).scaleByPowerOfTen(power);
    return scaled.scale() < 0 ? scaled.toString() : scaled.toPlainString();
  }
}
