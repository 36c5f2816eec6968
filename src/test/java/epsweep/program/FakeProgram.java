package epsweep.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A program that keeps to the protocol, or breaks it in the way its argument says. */
public final class FakeProgram {

  /** What its children are called in a list of processes; they sleep for as long. */
  static final String CHILD = "sleep 300";

  private static double[] theta = {0.5, -0.25, 0.75};
  private static String blocks = "a.weight 2 1 1 a.bias 1 1 1";

  private FakeProgram() {}

  public static void main(String[] arguments) throws Exception {
    String mode = arguments[0];
    if (mode.equals("shaped")) {
      blocks = arguments[1];
      theta = new double[size(blocks.split(" ", -1))];
      Arrays.setAll(theta, i -> 0.5 + i);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String request = line.split(" ", -1)[0];
      if (request.equals("quit")) {
        return;
      }
      if (mode.equals("leaves-child") && request.equals("blocks")) {
        new ProcessBuilder("setsid", "sleep", "300").start();
      }
      if (mode.equals("at-" + request)) {
        misbehave(arguments[1], out);
      }
      out.println(answer(request, line.split(" ", -1), mode));
    }
  }

  private static void misbehave(String how, PrintStream out) throws Exception {
    switch (how) {
      case "crash" -> {
        System.err.println("segmentation fault");
        System.exit(7);
      }
      case "child" -> {
        // It outlives the program, holds its output, and is in a session of its own.
        new ProcessBuilder("setsid", "sleep", "300").inheritIO().start();
        System.exit(5);
      }
      case "deaf" -> {
        for (; ; ) {
          out.println("0.5 -0.25 0.75");
        }
      }
      case "hang" -> Thread.sleep(60_000);
      case "garbage" -> out.print("spam ");
      case "endless" -> {
        byte[] bytes = new byte[1 << 20];
        Arrays.fill(bytes, (byte) 'x');
        for (int i = 0; i < 80; i++) {
          out.write(bytes, 0, bytes.length);
        }
        out.flush();
        Thread.sleep(60_000);
      }
      default -> throw new IOException(how);
    }
  }

  private static String answer(String request, String[] words, String mode) {
    return switch (request) {
      case "epsweep" -> "epsweep 1";
      case "blocks" -> blocks;
      case "values" -> mode.equals("not-finite") ? "0.5 1e999 nan" : join(theta);
      case "point" -> at(words);
      case "gradient" -> join(mode.equals("shaped") ? separate() : gradient(mode));
      default -> losses(words, mode);
    };
  }

  private static String losses(String[] words, String mode) {
    double[] losses = new double[Integer.parseInt(words[1])];
    for (int i = 0; i < losses.length; i++) {
      int index = Integer.parseInt(words[2 + 2 * i]);
      double kept = theta[index];
      theta[index] = Double.parseDouble(words[3 + 2 * i]);
      if (Double.isNaN(theta[index])) {
        System.exit(9); // There is no loss at NaN.
      }
      losses[i] =
          switch (mode) {
            case "random" -> Math.random();
            case "jitter" -> loss() + 1e-9 * Math.random();
            case "ulp" -> loss() + Math.ulp(1.0) * (int) (5 * Math.random());
            case "float" -> (float) loss();
            case "nan" -> Double.NaN;
            case "shaped" -> Arrays.stream(theta).map(Math::sin).sum();
            default -> loss();
          };
      if (!mode.equals("forgets")) {
        theta[index] = kept;
      }
      if (mode.equals("drifts")) {
        theta[0] += 1e-12;
      }
    }
    return join(losses);
  }

  private static String at(String[] words) {
    double[] kept = theta;
    theta = Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
    String answer = join(new double[] {loss()});
    theta = kept;
    return answer;
  }

  private static double loss() {
    return Math.exp(theta[0]) * theta[1] + Math.sin(theta[2]);
  }

  private static double[] gradient(String mode) {
    double first = mode.equals("nan-gradient") ? Double.NaN : Math.exp(theta[0]) * theta[1];
    double factor = mode.equals("wrong") ? 2 : 1;
    return new double[] {factor * first, Math.exp(theta[0]), factor * Math.cos(theta[2])};
  }

  private static double[] separate() {
    return Arrays.stream(theta).map(Math::cos).toArray();
  }

  private static int size(String[] words) {
    int size = 0;
    for (int i = 0; i < words.length; i += 4) {
      size += Integer.parseInt(words[i + 1]) * Integer.parseInt(words[i + 2]);
    }
    return size;
  }

  private static String join(double[] numbers) {
    return Arrays.stream(numbers).mapToObj(Double::toHexString).collect(Collectors.joining(" "));
  }
}
