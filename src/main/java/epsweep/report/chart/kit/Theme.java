package epsweep.report.chart.kit;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/** Colours and strokes: dark text on white, Okabe–Ito hues for the builds. */
public final class Theme {

  public static final Color PAPER = Color.WHITE;
  public static final Color INK = new Color(0x1B1F2A);
  public static final Color MUTED = new Color(0x5C6675);
  public static final Color FRAME = new Color(0x9AA5B1);
  public static final Color OTHER_CURVES = new Color(0xB4BDC8);
  public static final Color GRID = new Color(0xD5DCE4);
  public static final Color MINOR_GRID = new Color(0xECF0F4);

  public static final Color ROUND_OFF_TINT = new Color(0xEAF3FA);
  public static final Color MIXED_TINT = new Color(0xF7F7F7);
  public static final Color TRUNCATION_TINT = new Color(0xFDF3E7);

  public static final Color ROUND_OFF_INK = new Color(0x2F6E94);
  public static final Color TRUNCATION_INK = new Color(0x9A5B12);
  public static final Color ROUND_OFF_LINE = new Color(0x56B4E9);
  public static final Color TRUNCATION_LINE = new Color(0xE69F00);

  public static final Color DEAD_RIBBON = new Color(0xCDD1D8);
  public static final Color ROUND_OFF_RIBBON = new Color(0xB5D6EA);
  public static final Color TRUNCATION_RIBBON = new Color(0xF4D084);

  /** The verdict scale from the top: wrong, suspect, usable, excellent. */
  public static final List<Color> SCALE =
      List.of(new Color(0xF6C4C0), new Color(0xFBDFB8), new Color(0xE9EEC0), new Color(0xC2E8CF));

  /** Okabe &amp; Ito 2008, for builds other than float32 and float64. */
  private static final List<Color> OTHERS =
      List.of(
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0x8A6D00),
          new Color(0x56B4E9),
          new Color(0x444444));

  private static final List<Color> OTHERS_AS_TEXT =
      List.of(
          new Color(0x00664A),
          new Color(0x9C3F73),
          new Color(0x6B5500),
          new Color(0x1F6C99),
          new Color(0x444444));

  /** In the schemes' order; forward and backward lie over each other: the one thick, one thin. */
  private static final List<Look> SCHEMES =
      List.of(scheme(0, 8f), scheme(1, 3f), scheme(4, 6f), scheme(3, 3f), scheme(2, 6f));

  /**
   * How a build is drawn.
   *
   * @param width of its curve: float64 thick and float32 thin, so that both show where they
   *     coincide
   */
  public record Look(Color line, Color text, float width) {

    BasicStroke stroke() {
      return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
  }

  private static final String FLOAT32 = Format.FLOAT32.name();
  private static final String FLOAT64 = Format.FLOAT64.name();

  private Theme() {}

  /** The look of a build among those of a sweep. */
  public static Look build(Build build, List<Build> builds) {
    return curve(build.name(), builds.stream().map(Build::name).toList());
  }

  /** The look of a curve among those of a chart, by what they are called. */
  public static Look curve(String label, List<String> labels) {
    if (label.equals(FLOAT32)) {
      return new Look(new Color(0xD55E00), new Color(0xB34E00), 3.2f);
    }
    if (label.equals(FLOAT64)) {
      return new Look(new Color(0x0072B2), new Color(0x0072B2), 6.5f);
    }
    List<String> others = labels.stream().filter(name -> !isNative(name)).toList();
    int index = Math.floorMod(others.indexOf(label), OTHERS.size());
    return new Look(OTHERS.get(index), OTHERS_AS_TEXT.get(index), 4f);
  }

  private static Look scheme(int hue, float width) {
    return new Look(OTHERS.get(hue), OTHERS_AS_TEXT.get(hue), width);
  }

  /** The look of a scheme among those of one build: hues that no common build has. */
  public static Look scheme(Scheme scheme) {
    int index = Scheme.NAMED.indexOf(scheme);
    return SCHEMES.get(
        Math.floorMod(index < 0 ? scheme.label().hashCode() : index, SCHEMES.size()));
  }

  private static boolean isNative(String label) {
    return label.equals(FLOAT32) || label.equals(FLOAT64);
  }

  public static BasicStroke line(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  public static BasicStroke dashed(double width, float... dashes) {
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
  }
}
