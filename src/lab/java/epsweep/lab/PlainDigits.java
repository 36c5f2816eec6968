package epsweep.lab;

import epsweep.report.words.AgreeingDigits;

/**
 * Digits that agree and digits that do not, without an exponent where the point is near: {@code
 * 0.5403} and {@code 1610} of 5.4031610e−1.
 */
record PlainDigits(String agreeing, String rotten, String exponent) {

  private static final int LEAST = -4;
  private static final int LARGEST = 6;

  static PlainDigits of(AgreeingDigits digits) {
    int exponent =
        digits.exponent().isEmpty()
            ? LARGEST + 1
            : Integer.parseInt(digits.exponent().substring(1).replace('−', '-').replace("+", ""));
    String all = (digits.agreeing() + digits.rotten()).replace(".", "");
    String sign = all.startsWith("−") ? "−" : "";
    String bare = all.substring(sign.length());
    if (exponent < LEAST || exponent > LARGEST || exponent >= bare.length()) {
      return new PlainDigits(digits.agreeing(), digits.rotten(), digits.exponent());
    }
    String zeros = exponent < 0 ? "0".repeat(-exponent) : "";
    int point = Math.max(1, exponent + 1);
    String padded = zeros + bare;
    String text = sign + padded.substring(0, point) + "." + padded.substring(point);
    int count =
        digits.count() == 0 ? 0 : Math.min(digits.count() + zeros.length(), padded.length());
    int cut = count == 0 ? 0 : sign.length() + count + (count > point ? 1 : 0);
    return new PlainDigits(text.substring(0, cut), text.substring(cut), "");
  }

  String whole() {
    return agreeing + rotten + exponent;
  }
}
