package epsweep.report.chart.kit;

import java.awt.Color;

/**
 * Light paper or dark: charts are designed for light paper, and dark paper turns the lightness of
 * every colour over and keeps its hue.
 *
 * <p>Lightness and hue are those of OKLab (Ottosson 2020), in which equal steps look equal. Where
 * the turned colour does not exist on screens, it is made paler until it does.
 */
public enum Shade {
  /** As designed. */
  LIGHT {
    @Override
    public Color of(Color designed) {
      return designed;
    }
  },
  /** Lightness turned over: white paper becomes nearly black, black ink nearly white. */
  DARK {
    @Override
    public Color of(Color designed) {
      return turned(designed);
    }
  };

  /**
   * Lightness on light paper and on dark, from ink over lines to tints and paper: lines stay as
   * bright as they can, and tints come close to the paper.
   */
  private static final double[][] TURNED = {
    {0, 0.98}, {0.24, 0.93}, {0.6, 0.72}, {0.77, 0.62}, {0.86, 0.36}, {0.96, 0.235}, {1, 0.19}
  };

  /** The colour to draw with, for a colour of the design. */
  public abstract Color of(Color designed);

  private static Color turned(Color designed) {
    double[] lab = toLab(designed);
    double lightness = lightness(lab[0]);
    double chroma = 1;
    double[] rgb = toLinear(lightness, lab[1], lab[2]);
    while (!isOnScreen(rgb)) {
      chroma *= 0.98;
      rgb = toLinear(lightness, chroma * lab[1], chroma * lab[2]);
    }
    return new Color(component(rgb[0]), component(rgb[1]), component(rgb[2]), designed.getAlpha());
  }

  private static double lightness(double designed) {
    int k = 1;
    while (k < TURNED.length - 1 && designed > TURNED[k][0]) {
      k++;
    }
    double share = (designed - TURNED[k - 1][0]) / (TURNED[k][0] - TURNED[k - 1][0]);
    return TURNED[k - 1][1] + share * (TURNED[k][1] - TURNED[k - 1][1]);
  }

  private static double[] toLab(Color colour) {
    double r = linear(colour.getRed());
    double g = linear(colour.getGreen());
    double b = linear(colour.getBlue());
    double l = StrictMath.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = StrictMath.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = StrictMath.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static double[] toLinear(double lightness, double a, double b) {
    double l = cubed(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cubed(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cubed(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static double cubed(double x) {
    return x * x * x;
  }

  private static boolean isOnScreen(double[] rgb) {
    for (double c : rgb) {
      if (c < -1e-4 || c > 1 + 1e-4) {
        return false;
      }
    }
    return true;
  }

  /** IEC 61966-2-1. */
  public static double linear(int component) {
    double c = component / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }

  private static int component(double linear) {
    double c =
        linear <= 0.0031308 ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * Math.min(1, Math.max(0, c)));
  }
}
