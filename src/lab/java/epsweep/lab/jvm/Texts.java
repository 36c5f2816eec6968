package epsweep.lab.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Methods of strings and matchers that TeaVM 0.16 lacks. */
public final class Texts {

  private Texts() {}

  /** Lines end with \n, \r or both; there is none behind the last end. */
  public static Stream<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lines.add(text.substring(start, end));
      start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    return lines.stream();
  }

  /** Every match, in order. */
  public static Stream<MatchResult> results(Matcher matcher) {
    List<MatchResult> all = new ArrayList<>();
    matcher.reset();
    while (matcher.find()) {
      all.add(matcher.toMatchResult());
    }
    return all.stream();
  }

  /** Every match is replaced; of what replaces it, $ and \ mean what they do there. */
  public static String replaceAll(Matcher matcher, Function<MatchResult, String> replacement) {
    StringBuffer whole = new StringBuffer();
    matcher.reset();
    while (matcher.find()) {
      matcher.appendReplacement(whole, replacement.apply(matcher.toMatchResult()));
    }
    return matcher.appendTail(whole).toString();
  }
}
