package epsweep.report.chart.kit;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Colours and strokes: dark text on white; a hue is a build, and nothing else has one. */
public final class Theme {

  public static final Color PAPER = Color.WHITE;
  public static final Color INK = new Color(0x1B1F2A);
  public static final Color MUTED = new Color(0x5C6675);
  public static final Color FRAME = new Color(0x9AA5B1);
  public static final Color OTHER_CURVES = new Color(0xB4BDC8);
  public static final Color GRID = new Color(0xD5DCE4);
  public static final Color MINOR_GRID = new Color(0xECF0F4);

  /** Where d falls or round-off is larger, and where d rises or truncation is. */
  public static final Color FALLING = new Color(0xF4F6F8);

  public static final Color RISING = new Color(0x868F9C);

  /** The parts of an error: no hue, which is a build's. */
  public static final Look ROUND_OFF = ink(3.4f, 2, 7);

  public static final Look TRUNCATION = ink(3.4f, 15, 7);

  /**
   * A hue for each format, which it has in every chart: near to Okabe &amp; Ito's (2008), told
   * apart by deuteranopes too ({@code ShadeTest}).
   */
  private static final Map<String, Look> FORMATS =
      Map.of(
          Format.FLOAT64.name(),
          new Look(new Color(0x0060A8), new Color(0x0060A8), 6.5f),
          Format.FLOAT32.name(),
          new Look(new Color(0xD55E00), new Color(0xB34E00), 3.2f),
          Format.BFLOAT16.name(),
          new Look(new Color(0x009E73), new Color(0x00664A), 4f),
          Format.FLOAT16.name(),
          new Look(new Color(0xBC75BC), new Color(0x8A3F8A), 4f),
          Format.TF32.name(),
          new Look(new Color(0x5F4B00), new Color(0x5F4B00), 4f),
          "e4m3",
          new Look(new Color(0x7A3DF4), new Color(0x6A2DE4), 4f),
          "e5m2",
          new Look(new Color(0x222222), new Color(0x222222), 4f));

  /** Of formats without a name of their own, by their significand. */
  private static final List<Look> UNNAMED =
      List.of(
          new Look(new Color(0x7F6A9E), new Color(0x65527F), 4f),
          new Look(new Color(0xA33B3B), new Color(0x8A2F2F), 4f),
          new Look(new Color(0x5577CC), new Color(0x3F5FB0), 4f),
          new Look(new Color(0x1F9EB5), new Color(0x146B7B), 4f),
          new Look(new Color(0x8A6F5A), new Color(0x6B5444), 4f));

  /** Greys of truncation as ε, ε², ε⁴ …, the lightest and widest first. */
  private static final List<Look> ORDERS =
      List.of(grey(0x959DA8, 8.5f), grey(0x5F6874, 5.5f), ink(3.2f, 10, 6), ink(3f));

  /** On and off of the lines of several sweeps after the first, which is wide and pale. */
  private static final List<List<Float>> SWEEPS =
      List.of(
          List.of(),
          List.of(14f, 7f),
          List.of(3f, 6f),
          List.of(18f, 5f, 3f, 5f),
          List.of(32f, 8f),
          List.of(3f, 14f),
          List.of(14f, 5f, 3f, 5f, 3f, 5f));

  /**
   * How a curve is drawn.
   *
   * @param width of its line: float64 thick and float32 thin, so that both show where they coincide
   * @param dashes on and off, in pixels; none for a line that is whole
   */
  public record Look(Color line, Color text, float width, List<Float> dashes) {

    /** A whole line. */
    public Look(Color line, Color text, float width) {
      this(line, text, width, List.of());
    }

    /** Of a chart that draws its lines wider or narrower. */
    public BasicStroke stroke(double scale) {
      return dashes.isEmpty()
          ? new BasicStroke((float) (scale * width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
          : Theme.dashed(scale * width, array());
    }

    private float[] array() {
      float[] array = new float[dashes.size()];
      for (int i = 0; i < array.length; i++) {
        array[i] = dashes.get(i);
      }
      return array;
    }

    /** The same hue for one of many curves: half way to the paper, a hairline. */
    public Look thin() {
      return new Look(mixed(line), text, 1.2f);
    }

    /** The line's colour, to be seen through. */
    public Color faint(int alpha) {
      return new Color(line.getRed(), line.getGreen(), line.getBlue(), alpha);
    }

    /** The same hue, half way to the paper, dashed. */
    public Look pale() {
      return new Look(mixed(line), text, Math.min(width, 3f), List.of(10f, 6f));
    }

    private static Color mixed(Color colour) {
      return new Color(
          (colour.getRed() + 255) / 2, (colour.getGreen() + 255) / 2, (colour.getBlue() + 255) / 2);
    }

    /**
     * The same hue for one of several sweeps in it: the first a wide pale line, which the others,
     * each with dashes of its own, do not hide where they coincide.
     *
     * @param place from 0 to 7
     */
    public Look among(int place) {
      return place == 0
          ? new Look(mixed(line), text, 9f)
          : new Look(line, text, 3.2f, SWEEPS.get(place - 1));
    }

    /** The same hue, dashed. */
    public Look dashed() {
      return new Look(line, text, width, List.of(14f, 7f));
    }
  }

  private Theme() {}

  /** The look of a build: its format's, dashed where the loss is in double. */
  public static Look build(Build build) {
    Look look = format(build.format());
    return build.hasDoubleLoss() ? look.dashed() : look;
  }

  /** The look of a format. */
  public static Look format(Format format) {
    Look unnamed = UNNAMED.get(format.significandBits() % UNNAMED.size());
    return FORMATS.getOrDefault(format.name(), unnamed);
  }

  /** The look of a scheme among those of one build: its order by grey, width and dashes. */
  public static Look scheme(Scheme scheme) {
    if (scheme.equals(Scheme.BACKWARD)) {
      return ink(2.6f, 3, 6);
    }
    if (!scheme.subtracts()) {
      return scheme.equals(Scheme.COMPLEX_STEP) ? ink(4.6f, 16, 5, 3, 5) : ink(1.4f);
    }
    if (!scheme.isLinear()) {
      return ink(3f, 24, 4);
    }
    int order = scheme.order();
    return order <= ORDERS.size() ? ORDERS.get(order - 1) : ink(3f, 2 * (order - 4), 5);
  }

  private static Look grey(int rgb, float width) {
    Color colour = new Color(rgb);
    return new Look(colour, rgb < 0x808080 ? colour : MUTED, width);
  }

  private static Look ink(float width, float... dashes) {
    List<Float> pattern = new ArrayList<>();
    for (float dash : dashes) {
      pattern.add(dash);
    }
    return new Look(INK, INK, width, List.copyOf(pattern));
  }

  public static BasicStroke line(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  public static BasicStroke dashed(double width, float... dashes) {
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
  }
}
