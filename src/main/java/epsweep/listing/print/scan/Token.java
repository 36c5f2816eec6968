package epsweep.listing.print.scan;

import epsweep.listing.PrintedNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A number in a text.
 *
 * @param start of its first character
 * @param end behind its last
 */
public record Token(int start, int end, PrintedNumber number) {

  private static final int LONGEST = 400;
  private static final String BEGIN_OF_SPECIAL = "nNiI∞";
  private static final List<String> SPECIAL = List.of("infinity", "nan", "inf", "∞");

  /** The next number from {@code from} on; null if there is none before {@code to}. */
  public static Token next(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = mayBegin(text.charAt(i)) ? at(text, i, to) : null;
      if (token != null) {
        return token;
      }
    }
    return null;
  }

  private static boolean mayBegin(char c) {
    return (c >= '0' && c <= '9') || ("+-." + BEGIN_OF_SPECIAL).indexOf(c) >= 0;
  }

  /** The number that begins at {@code start}, if one does, and stands for itself. */
  public static Token at(String text, int start, int to) {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    if (isWord(before)
        || before == '.'
        || (before == '-' && start > 1 && isWord(text.charAt(start - 2)))) {
      return null;
    }
    int i = start;
    if ("+-".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int end = special(text, i, to);
    end = end > 0 ? end : decimal(text, i, to);
    if (end < 0 || end - start > LONGEST || !endsHere(text, end, to)) {
      return null;
    }
    Optional<PrintedNumber> number = PrintedNumber.parse(plain(text.substring(start, end)));
    return number.isPresent() ? new Token(start, end, number.get()) : null;
  }

  /** Julia writes 1.5f-3. */
  private static String plain(String number) {
    // inf has no digit before its f.
    int f = Math.max(number.indexOf('f'), number.indexOf('F'));
    boolean isJulia = f > 0 && Character.isDigit(number.charAt(f - 1)) && number.indexOf('x') < 0;
    return isJulia ? number.replace('f', 'e').replace('F', 'e') : number;
  }

  private static int special(String text, int i, int to) {
    boolean may = i < to && BEGIN_OF_SPECIAL.indexOf(text.charAt(i)) >= 0;
    for (String word : may ? SPECIAL : List.<String>of()) {
      if (i + word.length() <= to && text.regionMatches(true, i, word, 0, word.length())) {
        return i + word.length();
      }
    }
    return -1;
  }

  private static int decimal(String text, int from, int to) {
    int i = digits(text, from, to);
    int whole = i - from;
    if (whole == 1 && text.charAt(from) == '0' && i < to && "xX".indexOf(text.charAt(i)) >= 0) {
      return hexadecimal(text, i + 1, to);
    }
    if (i < to && text.charAt(i) == '.') {
      int fraction = digits(text, i + 1, to) - i - 1;
      i += fraction + 1;
      whole += fraction;
    }
    if (whole == 0) {
      return -1;
    }
    if (i < to && "eEdDfF".indexOf(text.charAt(i)) >= 0) {
      int sign = i + 1 < to && "+-".indexOf(text.charAt(i + 1)) >= 0 ? 1 : 0;
      int exponent = digits(text, i + 1 + sign, to);
      return exponent > i + 1 + sign ? exponent : i;
    }
    return i;
  }

  private static int hexadecimal(String text, int from, int to) {
    int i = from;
    while (i < to && "0123456789abcdefABCDEF.pP+-".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return text.substring(from, i).toLowerCase(Locale.ROOT).contains("p") ? i : -1;
  }

  private static int digits(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /** Nothing of a word, a version or a percentage follows; an imaginary unit or C's f may. */
  private static boolean endsHere(String text, int end, int to) {
    if (end >= to) {
      return true;
    }
    char next = text.charAt(end);
    if ("jifF".indexOf(next) >= 0) {
      return end + 1 >= to || !isWord(text.charAt(end + 1));
    }
    boolean version = next == '.' && end + 1 < to && Character.isDigit(text.charAt(end + 1));
    return !isWord(next) && next != '%' && !version;
  }

  /** Whether it counts times the imaginary unit. */
  boolean isImaginary(String text) {
    return end < text.length() && "ji".indexOf(text.charAt(end)) >= 0;
  }

  /** The imaginary part that is added to this number, if there is one. */
  Token imaginary(String text, int to) {
    if (end + 1 >= to || "+-".indexOf(text.charAt(end)) < 0) {
      return null;
    }
    int last = decimal(text, end + 1, to);
    if (last < 0 || last >= to || "ji".indexOf(text.charAt(last)) < 0) {
      return null;
    }
    Optional<PrintedNumber> number = PrintedNumber.parse(text.substring(end, last));
    return number.isPresent() ? new Token(end, last, number.get()) : null;
  }

  /** Whether it is printed as a whole number. */
  public boolean isWhole(String text) {
    for (int i = start; i < end; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
