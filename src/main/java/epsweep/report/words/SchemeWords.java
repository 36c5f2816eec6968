package epsweep.report.words;

import epsweep.gradient.Axis;
import epsweep.gradient.Scheme;
import epsweep.text.Digits;

/** Schemes in sentences. */
public final class SchemeWords {

  private SchemeWords() {}

  /** What a derivative is computed by: {@code central differences}, {@code a complex step}. */
  public static String of(Scheme scheme) {
    return switch (scheme.axis()) {
      case REAL -> (scheme.derivative() > 1 ? "central second" : scheme.label()) + " differences";
      case TOWARDS_ZERO -> "Ridders' extrapolation";
      case IMAGINARY -> "a complex step";
      case DUAL -> "forward mode";
    };
  }

  /** The same with its ε: {@code central differences with step ε}, {@code a complex step iε}. */
  public static String withStep(Scheme scheme) {
    return of(scheme)
        + switch (scheme.axis()) {
          case REAL -> " with step ε";
          case TOWARDS_ZERO -> " from step ε";
          case IMAGINARY -> " iε";
          case DUAL -> ", which has no ε";
        };
  }

  /** As a title's second half: without an article. */
  public static String titled(Scheme scheme) {
    return scheme.axis() == Axis.IMAGINARY ? "complex step" : of(scheme);
  }

  /** The pair of losses nearest to θ: {@code L(θ+ε) and L(θ−ε)}. */
  public static String nearestLosses(Scheme scheme) {
    return loss(scheme.pairs().get(0).right()) + " and " + loss(scheme.pairs().get(0).left());
  }

  private static String loss(int offset) {
    String times = Math.abs(offset) == 1 ? "" : Integer.toString(Math.abs(offset));
    return offset == 0 ? "L(θ)" : "L(θ" + (offset < 0 ? "−" : "+") + times + "ε)";
  }

  /** What round-off falls as towards larger ε: {@code 1/ε}, of second derivatives {@code 1/ε²}. */
  public static String fall(Scheme scheme) {
    return "1/" + powerOfEpsilon(scheme.derivative());
  }

  /** What truncation of an order grows as: {@code ε}, {@code ε²}, {@code ε⁴}. */
  public static String powerOfEpsilon(int order) {
    return order == 1 ? "ε" : "ε" + Digits.superscript(order);
  }
}
