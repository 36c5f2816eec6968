package epsweep.program;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.function.DoubleFunction;

/** How a program is asked for its loss at other parameters than its own. */
final class Points {

  private final double[] own;
  private final DoubleFunction<String> print;
  private String[] printed = {};

  /**
   * @param own θ of the program
   * @param print writes a number so that it reads back to the same bits
   */
  Points(double[] own, DoubleFunction<String> print) {
    this.own = own;
    this.print = print;
  }

  /**
   * The request.
   *
   * @param parts whether the program takes what lies between the first and the last parameter that
   *     differ from its own
   */
  String request(double[] theta, boolean parts) {
    return parts ? part(theta) : point(theta);
  }

  private String point(double[] theta) {
    StringJoiner request = new StringJoiner(" ").add("point");
    String[] ownPrinted = printed();
    for (int i = 0; i < theta.length; i++) {
      request.add(isOwn(theta, i) ? ownPrinted[i] : print.apply(theta[i]));
    }
    return request.toString();
  }

  private String part(double[] theta) {
    int from = 0;
    int to = theta.length;
    while (from < to - 1 && isOwn(theta, from)) {
      from++;
    }
    while (from < to - 1 && isOwn(theta, to - 1)) {
      to--;
    }
    StringBuilder request = new StringBuilder(16 * (to - from) + 20).append("part ").append(from);
    request.append(' ');
    for (int i = from; i < to; i++) {
      request.append(HexFormat.of().toHexDigits(Double.doubleToLongBits(theta[i])));
    }
    return request.toString();
  }

  private boolean isOwn(double[] theta, int i) {
    return Double.doubleToLongBits(theta[i]) == Double.doubleToLongBits(own[i]);
  }

  /** θ as it is printed: most of it is the same from point to point, and printing takes longest. */
  private synchronized String[] printed() {
    if (printed.length < own.length) {
      printed = Arrays.stream(own).mapToObj(print).toArray(String[]::new);
    }
    return printed;
  }
}
