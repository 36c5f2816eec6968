package epsweep.cli.terminal;

import java.io.PrintWriter;

/**
 * Where the program prints.
 *
 * @param out results
 * @param err progress and errors
 * @param colour whether results are coloured
 * @param bar whether progress is drawn as a bar that is overwritten
 * @param width columns of the terminal
 */
public record Console(PrintWriter out, PrintWriter err, boolean colour, boolean bar, int width) {

  private static final int DEFAULT_WIDTH = 80;

  /** When results are coloured. */
  public enum Colour {
    auto,
    always,
    never
  }

  /**
   * A console over two streams. The launcher says in the properties {@code epsweep.stdout}, {@code
   * epsweep.stderr} and {@code epsweep.columns} whether they are terminals, and how wide; without
   * them they are taken for files. {@code NO_COLOR} (no-color.org) is honoured.
   */
  public static Console of(PrintWriter out, PrintWriter err, Colour colour, boolean quiet) {
    boolean terminal = "terminal".equals(System.getProperty("epsweep.stdout"));
    boolean bar = "terminal".equals(System.getProperty("epsweep.stderr")) && !quiet;
    String noColour = System.getenv("NO_COLOR");
    boolean wanted = terminal && (noColour == null || noColour.isEmpty());
    boolean coloured = colour == Colour.always || (colour == Colour.auto && wanted);
    int width = Integer.getInteger("epsweep.columns", DEFAULT_WIDTH);
    return new Console(out, err, coloured, bar, Math.max(40, width));
  }
}
