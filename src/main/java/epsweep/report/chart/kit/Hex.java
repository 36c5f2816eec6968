package epsweep.report.chart.kit;

import java.awt.Color;
import java.util.Locale;

/** Colours as pages and scripts write them: {@code #d55e00}. */
public final class Hex {

  private Hex() {}

  public static String of(Color colour) {
    return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
  }
}
