package epsweep.program;

import java.util.Arrays;
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
    int from = 0;
    int to = theta.length;
    while (parts && from < to - 1 && isOwn(theta, from)) {
      from++;
    }
    while (parts && from < to - 1 && isOwn(theta, to - 1)) {
      to--;
    }
    StringJoiner request = new StringJoiner(" ").add(parts ? "part " + from : "point");
    String[] ownPrinted = printed();
    for (int i = from; i < to; i++) {
      request.add(isOwn(theta, i) ? ownPrinted[i] : print.apply(theta[i]));
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
