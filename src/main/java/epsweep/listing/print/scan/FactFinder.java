package epsweep.listing.print.scan;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ε, precision and scheme where a text states them in words, and whether rows are missing. */
final class FactFinder {

  private static final Pattern EPSILON =
      Pattern.compile(
          "(?i)(?<![a-z_])(?:(?:(?:num(?:eric(?:al)?)?|fd|diff)[ _])?(?:eps|epsilon|step[ _]?size|delta)"
              + "|(?:fd|diff)[ _]step|perturbation|(?<=\\bwith )h)[\"']?"
              + " {0,4}[=:] {0,4}([0-9.]{1,30}(?:[eE][+-]?\\d{1,3})?)");

  /** Without a sign of equality, or of a name that means other things as well. */
  private static final Pattern LOOSE_EPSILON =
      Pattern.compile(
          "(?i)(?<![\\w.])(?<!machine )(?:(?:eps|epsilon|ε|step(?:[ _]?size)?(?: of)?|perturbation of) {1,3}"
              + "|(?:h|dx|delta_?x|ε) ?[=:] ?)(0?\\.0\\d{0,12}|\\d(?:\\.\\d{0,6})?e-(?:0?\\d|1[0-2]))(?![\\w.])");

  /** Not "double backward", nor "the double of it". */
  private static final Pattern FLOAT64 =
      Pattern.compile(
          "float64|Float64|fp64|complex128|DoubleTensor|double[ -]precision|real\\(8\\)|f64|torch\\.double"
              + "|\\.double\\(|[<(=:\"'] ?double\\b|\\b(?:in|type) double\\b");

  /** PyTorch's warning among them: "is not a double precision floating point". */
  private static final Pattern FLOAT32 =
      Pattern.compile(
          "float32|Float32|fp32|complex64|\\bFloatTensor|f32|\\d\\.\\d+f0|single[ -]precision"
              + "|not (?:a|of|in) double");

  private static final Pattern FLOAT16 =
      Pattern.compile("(?<!b)float16|fp16|half[ -]precision|[.:][hH]alf\\b|kHalf|HalfTensor");
  private static final Pattern BFLOAT16 = Pattern.compile("bfloat16|bf16");
  private static final Pattern FORWARD =
      Pattern.compile("(?i)forward[ -](?:finite[ -])?diff|fd:forward|one-sided|2-point");
  private static final Pattern CENTRAL =
      Pattern.compile(
          "(?i)cent(?:ral|ered|re)[ -](?:finite[ -])?diff|fd:central|two-sided|3-point");

  private static final Pattern LEFT_OUT =
      Pattern.compile("\\d[\\s,.\\])]{0,40}\\.\\.\\.(?:,|\\s*\\n|\\s*[-+\\d\\[])");
  private static final Pattern COMPLAINT =
      Pattern.compile(
          "(?i)mismatch|not equal|exceed|not close|too different|fail(?:ed|ure)|detected (?:that )? *[1-9]");

  private FactFinder() {}

  static Facts of(PrintText text) {
    Facts facts = Facts.NONE;
    Optional<Double> epsilon = epsilon(text, EPSILON).or(() -> epsilon(text, LOOSE_EPSILON));
    facts = epsilon.isPresent() ? facts.withEpsilon(epsilon.get()) : facts;
    Optional<Format> precision = precision(text);
    facts = precision.isPresent() ? facts.withPrecision(precision.get()) : facts;
    boolean forward = text.has(FORWARD);
    if (forward != text.has(CENTRAL)) {
      facts = facts.withScheme(forward ? Scheme.FORWARD : Scheme.CENTRAL);
    }
    return text.has(LEFT_OUT)
        ? facts.withRest(text.has(COMPLAINT) ? Facts.Rest.IN_DOUBT : Facts.Rest.LEFT_OUT)
        : facts;
  }

  /** The one ε that is stated; none if there are several. */
  private static Optional<Double> epsilon(PrintText text, Pattern stated) {
    Matcher matcher = stated.matcher(text.ends());
    Optional<Double> found = Optional.empty();
    while (matcher.find()) {
      double value;
      try {
        value = Double.parseDouble(matcher.group(1));
      } catch (NumberFormatException e) { // two points
        continue;
      }
      if (!(value > 0 && value < 10) || found.filter(other -> other != value).isPresent()) {
        return Optional.empty();
      }
      found = Optional.of(value);
    }
    return found;
  }

  /** The coarsest that is named. */
  private static Optional<Format> precision(PrintText text) {
    if (text.has(BFLOAT16)) {
      return Optional.of(Format.BFLOAT16);
    }
    if (text.has(FLOAT16)) {
      return Optional.of(Format.FLOAT16);
    }
    if (text.has(FLOAT32)) {
      return Optional.of(Format.FLOAT32);
    }
    return text.has(FLOAT64) ? Optional.of(Format.FLOAT64) : Optional.empty();
  }
}
