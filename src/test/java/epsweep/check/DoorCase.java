package epsweep.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A loss of nine parameters with a gradient that is right, or not; also as a program of its own.
 */
enum DoorCase {
  RIGHT(false),
  TWICE(false),
  ONE_ROW_BY_A_TEN_THOUSANDTH(false),
  KINK(false),
  MINIMUM(false),
  RIGHT_IN_FLOAT(true),
  TWICE_IN_FLOAT(true);

  private static final double[] POINT = {0.5, -0.25, 0.75, 0.125, -0.5, 0.375, 1, -0.625, 0.875};

  final boolean isFloat;

  DoorCase(boolean isFloat) {
    this.isFloat = isFloat;
  }

  double[] theta() {
    double[] theta = POINT.clone();
    if (this == KINK) {
      theta[0] = 0;
    }
    return theta;
  }

  /** Σ sin(θ_i) θ_{i+1}, θ_0 behind a ReLU for a kink; or Σ (cosh(θ_i − t_i) − 1). */
  double loss(double[] at) {
    double[] theta = at.clone();
    theta[0] = this == KINK ? Math.max(0, at[0]) : at[0];
    double sum = this == MINIMUM ? 0 : 2;
    for (int i = 0; i < theta.length; i++) {
      sum +=
          this == MINIMUM
              ? Math.cosh(theta[i] - POINT[i]) - 1
              : Math.sin(theta[i]) * theta[(i + 1) % theta.length];
    }
    return sum;
  }

  float loss(float[] theta) {
    float sum = 2;
    for (int i = 0; i < theta.length; i++) {
      sum += (float) Math.sin(theta[i]) * theta[(i + 1) % theta.length];
    }
    return sum;
  }

  double[] gradient() {
    double[] theta = theta();
    int n = theta.length;
    double[] g = new double[n];
    for (int i = 0; i < n && this != MINIMUM; i++) {
      g[i] = Math.cos(theta[i]) * theta[(i + 1) % n] + Math.sin(theta[(i + n - 1) % n]);
      g[i] *= this == TWICE || this == TWICE_IN_FLOAT ? 2 : 1;
    }
    g[3] *= this == ONE_ROW_BY_A_TEN_THOUSANDTH ? 1.0001 : 1;
    return isFloat ? doubles(floats(g)) : g;
  }

  static float[] floats(double[] x) {
    float[] result = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      result[i] = (float) x[i];
    }
    return result;
  }

  static double[] doubles(float[] x) {
    double[] result = new double[x.length];
    Arrays.setAll(result, i -> x[i]);
    return result;
  }

  /** Answers for the case that is named. */
  public static void main(String[] arguments) throws IOException {
    DoorCase of = valueOf(arguments[0]);
    ToDoubleFunction<double[]> loss = of.isFloat ? t -> of.loss(floats(t)) : of::loss;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null && !line.equals("quit"); line = in.readLine()) {
      out.println(of.answer(line.split(" ", -1), loss));
    }
  }

  private String answer(String[] words, ToDoubleFunction<double[]> loss) {
    return switch (words[0]) {
      case "epsweep" -> "epsweep 1";
      case "blocks" -> "parameters 9 1 1";
      case "values" -> join(theta());
      case "gradient" -> join(gradient());
      default -> {
        double[] losses = new double[Integer.parseInt(words[1])];
        for (int i = 0; i < losses.length; i++) {
          double[] moved = theta();
          moved[Integer.parseInt(words[2 + 2 * i])] = Double.parseDouble(words[3 + 2 * i]);
          losses[i] = loss.applyAsDouble(moved);
        }
        yield join(losses);
      }
    };
  }

  private static String join(double[] numbers) {
    DoubleFunction<String> hex = Double::toHexString;
    return Arrays.stream(numbers).mapToObj(hex).collect(Collectors.joining(" "));
  }
}
