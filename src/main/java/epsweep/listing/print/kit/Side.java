package epsweep.listing.print.kit;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a number is, by the words that stand by it. */
public enum Side {
  NUMERIC(
      "finite[ _-]?diff\\w*|divided diff\\w*|findiff\\w*|fin\\. ?diff\\w*|num\\w*[ ._-]{0,2}(?:diff|grad|deriv|jac)\\w*"
          + "|grad_?num\\w*|diff(?:erence|erential)? (?:approx|quot)\\w*|complex[ -]?step\\w*|num[eé]ri[ckqs]\\w*|numeral|числен\\S*|数值\\S{0,2}|数値\\S{0,2}|수치|want(?:ed)?|fd|jfd|approx\\w*"
          + "|grad_?approx\\w*|estimat\\w*|central|perturb\\w*|expected|desired|reference"
          + "|check (?:mag|val)\\w*|ngrad|num(?=[\\s=:({\\[]*$)|d ?c est|true delta"),
  ANALYTIC(
      "anal[yií]ti\\w*|anal|аналит\\S*|解析\\S{0,2}|反向传播|逆伝播|역전파|observed|backprop\\w*|back[ -]prop\\w*|backward\\w*|autograd|autodiff|auto|ad|adj|adjoint"
          + "|user|supplied|computed|theoretical\\w*|jfor|jrev|jan|exact|tangent|actual|got|bp|model|symbolic"
          + "|calc|cgrad|ana(?=[\\s=:({\\[]*$)|algorithmic|implemented|closed[ -]form|hand[ -]?coded|grad'\\*dir|(?:jac|hess|adj\\w*)[* ](?:vec|dir)"),
  /** Errors, tolerances, losses: numbers that are neither. */
  OTHER(
      "err(?:ors?)?|chk|rel|abs|absolute|relative|relerror|abserror|relerr|difference|diff|dist|distance|ratio"
          + "|tol|tolerance|atol|rtol|epsilon|eps|cosine");

  /** What says nothing beside a word of the three: a gradient, or a number that is none. */
  private static final Pattern WEAK =
      Pattern.compile(
          "(?<![a-z])(?<![a-z]')(?:(d?grads?|gradients?|derivatives?|jacobian|fwd|rev)|norm|max|maximum|mean|step|loss|cost"
              + "|score\\w*|objective|threshold|scale|shape|dtype|position|index|iteration|iter|epoch|seconds"
              + "|time|theta|parameter|value|val|mismatched|elements|tests?|output|input|device|line|seed"
              + "|size|average|x|y|f|feat|param|failed|passed|argument|layer)(?![a-z])");

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![a-z])(?<![a-z]')(?:("
              + NUMERIC.words
              + ")|("
              + ANALYTIC.words
              + ")|("
              + OTHER.words
              + "))(?![a-z])");

  private static final int LONGEST = 240;

  /** What says that a number is a norm: of two different gradients it may be the same. */
  public static final Pattern NORM = Pattern.compile("(?i)(?<![a-z])norms?(?![a-z])|\\|\\||‖");

  private final String words;

  Side(String words) {
    this.words = words;
  }

  /** The side that the last of a label's words names. */
  public static Optional<Side> of(String label) {
    String end = label.substring(Math.max(0, label.length() - LONGEST));
    String plain = apart(end).toLowerCase(Locale.ROOT);
    Matcher matcher = WORDS.matcher(plain);
    Optional<Side> side = Optional.empty();
    while (matcher.find()) {
      side = Optional.of(of(matcher));
    }
    Side last = null;
    Matcher weak = WEAK.matcher(plain);
    while (side.isEmpty() && weak.find()) {
      last = weak.group(1) != null ? ANALYTIC : OTHER;
    }
    return side.isPresent() ? side : Optional.ofNullable(last);
  }

  /** Whether the first of two labels names the numeric side, if one of them alone does. */
  public static Optional<Boolean> numericFirst(String one, String two) {
    boolean first = of(one).equals(Optional.of(NUMERIC));
    return Optional.of(first).filter(is -> first != of(two).equals(Optional.of(NUMERIC)));
  }

  /** The same of a call's two arguments, which are a pattern's first two groups. */
  public static Optional<Boolean> numericFirst(Pattern call, String text) {
    Matcher found = call.matcher(text);
    return found.find() ? numericFirst(found.group(1), found.group(2)) : Optional.empty();
  }

  /** Whether a word names a side, or what a table has beside them. */
  static boolean isNamed(String word) {
    return of(word).isPresent();
  }

  /** All sides that words of a line name. */
  public static Set<Side> in(String line) {
    String plain = apart(line).toLowerCase(Locale.ROOT);
    Set<Side> sides = EnumSet.noneOf(Side.class);
    Matcher matcher = WORDS.matcher(plain);
    while (matcher.find()) {
      sides.add(of(matcher));
    }
    if (WEAK.matcher(plain).results().anyMatch(found -> found.group(1) != null)) {
      sides.add(ANALYTIC);
    }
    return sides;
  }

  private static Side of(Matcher matcher) {
    return matcher.group(1) != null ? NUMERIC : matcher.group(2) != null ? ANALYTIC : OTHER;
  }

  /** {@code numericalGrad} is two words; {@code _} parts words too. */
  private static String apart(String label) {
    StringBuilder text = new StringBuilder(label.length() + 8);
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      boolean hump =
          i > 0 && Character.isUpperCase(c) && Character.isLowerCase(label.charAt(i - 1));
      if (hump) {
        text.append(' ');
      }
      text.append(c == '_' ? ' ' : c);
    }
    return text.toString();
  }
}
