package epsweep.listing.print.scan;

import epsweep.listing.PrintedNumber;
import epsweep.text.InputException;
import java.util.List;

/**
 * Cuts a text into words and runs of numbers, in one pass.
 *
 * <p>A run is what square brackets hold, or what only blanks, commas, semicolons and ends of lines
 * separate. Whole numbers that count ({@code [1,]} before R's rows, {@code (2,1):}, {@code 3:}) are
 * words.
 */
public final class Runs {

  private static final int LONGEST_LABEL = 300;
  private static final int LONGEST_INDEX = 40;

  /** No array has longer words in it than nan, inf and j. */
  private static final int WORD = 4;

  /** So many are kept in 512 MB. */
  private static final int MOST_NUMBERS = 8_000_000;

  private final String source;
  private final String text;
  private final RunList runs;
  private int at;
  private int depth;
  private int letters;
  private int labelFrom;
  private int line = 1;

  private int begun;
  private boolean array;
  private int lastEnd;
  private int begunLine;

  private Runs(String source, String text) {
    this.source = source;
    this.text = text;
    runs = new RunList(text);
  }

  /**
   * The runs of a text, in their order.
   *
   * @param source its name in messages
   * @throws InputException if there are too many numbers
   */
  public static List<Run> of(String source, String text) {
    Runs runs = new Runs(source, text);
    runs.scan();
    return runs.runs;
  }

  private void scan() {
    while (at < text.length()) {
      char c = text.charAt(at);
      int index = index(c);
      Token token = index > 0 ? null : Token.at(text, at, text.length());
      if (index > 0) {
        at = index;
      } else if (token != null && !counts(token)) {
        take(token);
      } else {
        pass(c);
        at = token == null ? at + 1 : token.end();
      }
    }
    finish();
  }

  /** What is no number. */
  private void pass(char c) {
    if (c == '\n') {
      line++;
    }
    boolean separates = " \t\n,;".indexOf(c) >= 0;
    letters = Character.isLetter(c) ? letters + 1 : 0;
    if (c == '[' || c == '{') {
      if (depth == 0) {
        finish();
      }
      depth++;
    } else if (c == ']' || c == '}') {
      depth = Math.max(0, depth - 1);
      if (depth == 0) {
        finish();
      }
    } else if (depth == 0 && !separates && c != '(' && c != ')') {
      finish();
    } else if (depth > 0 && ((letters >= WORD && !isWrapper()) || isKey(c))) {
      depth = 0;
      finish();
    }
    if (depth == 0 && c == '\n' && lastEnd > 0 && isBlankLine()) {
      finish();
    }
  }

  /** The end of {@code 'J_fd':} in a dictionary. */
  private boolean isKey(char c) {
    return c == ':' && at > 0 && "'\"".indexOf(text.charAt(at - 1)) >= 0;
  }

  private boolean isBlankLine() {
    int i = at + 1;
    while (i < text.length() && " \t".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i >= text.length() || text.charAt(i) == '\n';
  }

  /** {@code [tensor(1.), tensor(2.)]} is one array, {@code y: array(} begins another. */
  private boolean isWrapper() {
    int from = at;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    if (text.startsWith(": ", from - 2)) {
      return false;
    }
    int to = at;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    String word = text.substring(from, to);
    return List.of("tensor", "array", "float", "Array", "infinity", "Infinity").contains(word);
  }

  private void take(Token token) {
    if (!runs.isBegun()) {
      begun = token.start();
      begunLine = line;
      array = depth > 0;
    }
    Token imaginary = token.imaginary(text, text.length());
    boolean alone = imaginary == null && token.isImaginary(text);
    if (alone) {
      runs.add(PrintedNumber.exactly(0));
    }
    runs.add(token.number());
    if (imaginary != null) {
      runs.add(imaginary.number());
    }
    if (runs.numbers() > MOST_NUMBERS) {
      throw new InputException(
          source + ": over " + MOST_NUMBERS + " numbers; take a sample of the rows");
    }
    lastEnd = imaginary != null ? imaginary.end() + 1 : token.end();
    lastEnd += alone ? 1 : 0;
    at = lastEnd;
    letters = 0;
  }

  private void finish() {
    if (runs.isBegun()) {
      int label = Math.max(labelFrom, begun - LONGEST_LABEL);
      runs.finish(label, begun, lastEnd, begunLine, array);
      labelFrom = lastEnd;
    }
    lastEnd = 0;
  }

  /** The end of brackets with whole numbers alone that count what follows; 0 if none begin here. */
  private int index(char c) {
    if (c != '[' && c != '(') {
      return 0;
    }
    int i = at + 1;
    int most = Math.min(text.length(), at + LONGEST_INDEX);
    while (i < most && "0123456789, ".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    if (i >= most || i == at + 1 || text.charAt(i) != (c == '[' ? ']' : ')')) {
      return 0;
    }
    boolean isR = c == '[' && depth == 0 && isFirstOfR(i + 1);
    if (isR || ((depth == 0 || letters > 0) && isBeforeValue(i + 1))) {
      return i + 1;
    }
    boolean subscript = at > 0 && Token.isWord(text.charAt(at - 1));
    boolean subscriptAgain = c == '[' && at > 0 && text.charAt(at - 1) == ']' && lastEnd == 0;
    return depth == 0 && c == '[' && (subscript || subscriptAgain) ? i + 1 : 0;
  }

  /**
   * R writes [1] before the first number of a line, [1,] before a row, [,1] above a column; others
   * number lines of words so.
   */
  private boolean isFirstOfR(int end) {
    boolean comma = text.charAt(end - 2) == ',' || text.charAt(at + 1) == ',';
    int before = at;
    while (before > 0 && text.charAt(before - 1) == ' ') {
      before--;
    }
    boolean first = before == 0 || text.charAt(before - 1) == '\n';
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    boolean follows = next > end && next < text.length();
    boolean value =
        follows
            && (Character.isLetter(text.charAt(next))
                || Token.at(text, next, text.length()) != null);
    return comma || (first && value);
  }

  /** A number that counts: whole, before a colon or an equals sign. */
  private boolean counts(Token token) {
    return depth == 0 && token.isWhole(text) && isBeforeValue(token.end());
  }

  private boolean isBeforeValue(int end) {
    int i = end;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    if (i >= text.length() || (text.charAt(i) != ':' && text.charAt(i) != '=')) {
      return false;
    }
    char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    return next != '>' && next != '=';
  }
}
