package epsweep.formula;

import epsweep.text.Printable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers, names and signs of a formula, one after another, with their places. */
final class Tokens {

  /**
   * A letter of any script first, as in names of programs; then digits and numerals of any, too.
   */
  static final String NAME = "[\\p{L}_][\\p{L}\\p{Nd}\\p{Nl}\\p{No}_]*";

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:((?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?)"
              + "|("
              + NAME
              + ")"
              + "|(\\*\\*|[<>=!]=|[-+*/^(),<>])|($))");

  private final String text;
  private final Matcher matcher;
  private int start;
  private Kind kind;
  private String token;

  /** In the order of the pattern's groups. */
  enum Kind {
    NUMBER,
    NAME,
    SIGN,
    END
  }

  Tokens(String text) {
    this.text = text;
    matcher = TOKEN.matcher(text);
    advance(0);
  }

  private void advance(int from) {
    if (!matcher.region(from, text.length()).lookingAt()) {
      start = from + leadingBlanks(from);
      int end = text.offsetByCodePoints(start, 1);
      throw error(start, "found '" + Printable.echo(text.substring(start, end)) + "'; " + ALLOWED);
    }
    int group = 0;
    for (Kind candidate : Kind.values()) {
      group++;
      if (matcher.group(group) != null) {
        kind = candidate;
        token = matcher.group(group);
        start = matcher.start(group);
      }
    }
  }

  private static final String ALLOWED =
      "numbers, names, + - * / ^, brackets and commas are allowed";

  private int leadingBlanks(int from) {
    int blanks = 0;
    while (from + blanks < text.length() && Character.isWhitespace(text.charAt(from + blanks))) {
      blanks++;
    }
    return blanks;
  }

  Kind kind() {
    return kind;
  }

  /** The token's text; {@code ^} for {@code **}. */
  String text() {
    return token.equals("**") ? "^" : token;
  }

  /** Where it starts. */
  int start() {
    return start;
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text().equals(sign);
  }

  void next() {
    advance(start + token.length());
  }

  /** What was found, for a message. */
  String found() {
    return kind == Kind.END ? "the end" : "'" + Printable.echo(token) + "'";
  }

  /** An error at the present token: {@code at character 7: found ')'; a number … is needed}. */
  IllegalArgumentException unlike(String needed) {
    return error(start, "found " + found() + "; " + needed + " is needed");
  }

  IllegalArgumentException error(int at, String what) {
    int character = text.codePointCount(0, at) + 1;
    return new IllegalArgumentException("at character " + character + ": " + what);
  }
}
