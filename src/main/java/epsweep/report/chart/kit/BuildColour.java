package epsweep.report.chart.kit;

import epsweep.arithmetic.Build;
import java.awt.Color;
import java.util.Locale;

/** The colour of a build's marks in every chart, as {@code #d55e00}. */
public final class BuildColour {

  private BuildColour() {}

  /** Of lines and marks. */
  public static String line(Build build) {
    return hex(Theme.build(build).line());
  }

  private static String hex(Color colour) {
    return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
  }
}
