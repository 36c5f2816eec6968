package epsweep.listing.print.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed at a prompt: the numbers in a call's brackets are no answers. */
final class Prompts {

  private static final Pattern TYPED =
      Pattern.compile("(?m)^(?:>>> |In ?\\[\\d{1,5}\\]: ?|julia> |octave:\\d{1,5}> |> )(.*)$");

  /** What sets values of its own: {@code np.array([1.5, 2.5])}, R's {@code c(1.5, 2.5)}. */
  private static final Pattern CALL =
      Pattern.compile("(?<!\\w)(?!(?:\\w{0,9}[Tt]ensor|\\w{0,9}[Aa]rray|float\\d*|c)\\()\\w+\\(");

  private static final Pattern DIGIT = Pattern.compile("\\d");

  private Prompts() {}

  /** The text with the digits of arguments crossed out. */
  static String withoutArguments(String text) {
    Matcher typed = TYPED.matcher(text);
    return typed.find()
        ? typed.replaceAll(line -> Matcher.quoteReplacement(crossed(line.group())))
        : text;
  }

  private static String crossed(String line) {
    Matcher call = CALL.matcher(line);
    if (!call.find()) {
      return line;
    }
    int depth = 1;
    int end = call.end();
    while (end < line.length() && depth > 0) {
      depth += line.charAt(end) == '(' ? 1 : line.charAt(end) == ')' ? -1 : 0;
      end++;
    }
    return line.substring(0, call.end())
        + DIGIT.matcher(line.substring(call.end(), end)).replaceAll("_")
        + crossed(line.substring(end));
  }
}
