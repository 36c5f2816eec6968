package epsweep.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.report.chart.file.Rendering;
import epsweep.report.chart.kit.Shade;
import epsweep.report.chart.kit.Theme;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dark paper: what could be read on light paper can be read on dark. */
class ShadeTest {

  private static final Color PAPER = Shade.DARK.of(Theme.PAPER);

  /** The contrast ratio of WCAG 2.2, section 1.4.3. */
  private static double contrast(Color a, Color b) {
    double brighter = Math.max(luminance(a), luminance(b));
    double darker = Math.min(luminance(a), luminance(b));
    return (brighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * Shade.linear(c.getRed())
        + 0.7152 * Shade.linear(c.getGreen())
        + 0.0722 * Shade.linear(c.getBlue());
  }

  private static List<Theme.Look> builds() {
    return Stream.of("float64", "float32", "bfloat16", "float16", "tf32", "e4m3", "e5m2")
        .map(Build::named)
        .map(Theme::build)
        .toList();
  }

  private static List<Theme.Look> looks() {
    List<Theme.Look> looks = new ArrayList<>(builds());
    for (Scheme scheme : Scheme.NAMED) {
      looks.add(Theme.scheme(scheme));
    }
    return looks;
  }

  @Test
  void textHasTheContrastOfDoubleAOnPaper() {
    List<Color> texts = new ArrayList<>(List.of(Theme.INK, Theme.MUTED));
    looks().forEach(look -> texts.add(look.text()));
    for (Color text : texts) {
      assertThat(contrast(Shade.DARK.of(text), PAPER)).as("dark %s", text).isGreaterThan(4.5);
      assertThat(contrast(text, Theme.PAPER)).as("light %s", text).isGreaterThan(4.5);
    }
  }

  /** Grey print keeps the border of round-off and truncation, and the words on either. */
  @Test
  void neighbouringAreasDifferInGrey() {
    assertThat(contrast(Theme.FALLING, Theme.RISING)).isGreaterThan(3);
    assertThat(contrast(Theme.INK, Theme.RISING)).isGreaterThan(4.5);
  }

  /** Deuteranopia of severity 1 by Machado, Oliveira and Fernandes (2009), on linear RGB. */
  private static final double[][] DEUTERANOPIA = {
    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
  };

  private static final double[][] XYZ = {
    {0.4124564, 0.3575761, 0.1804375},
    {0.2126729, 0.7151522, 0.0721750},
    {0.0193339, 0.119192, 0.9503041}
  };

  private static double[] times(double[][] matrix, double[] x) {
    return Arrays.stream(matrix)
        .mapToDouble(row -> row[0] * x[0] + row[1] * x[1] + row[2] * x[2])
        .toArray();
  }

  /** CIE L*a*b* of a colour, seen by a deuteranope. */
  private static double[] seen(Color c) {
    double[] rgb = {
      Shade.linear(c.getRed()), Shade.linear(c.getGreen()), Shade.linear(c.getBlue())
    };
    double[] blind =
        Arrays.stream(times(DEUTERANOPIA, rgb)).map(v -> Math.min(1, Math.max(0, v))).toArray();
    double[] xyz = times(XYZ, blind);
    double[] white = {0.95047, 1, 1.08883};
    double[] f = new double[3];
    for (int i = 0; i < 3; i++) {
      double t = xyz[i] / white[i];
      f[i] = t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
    return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
  }

  @Test
  void namedFormatsDifferForDeuteranopes() {
    List<Theme.Look> looks = builds();
    for (int i = 0; i < looks.size(); i++) {
      for (int k = 0; k < i; k++) {
        double[] a = seen(looks.get(i).line());
        double[] b = seen(looks.get(k).line());
        double distance = Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
        assertThat(distance).as("%s and %s", looks.get(i), looks.get(k)).isGreaterThan(20);
      }
    }
  }

  /** Whatever else a sweep has. */
  @Test
  void aBuildHasItsFormatsHue() {
    assertThat(Theme.build(Build.named("float32-double-loss")).line())
        .isEqualTo(Theme.build(Build.named("float32")).line());
  }

  @Test
  void curvesStandOutFromThePaper() {
    for (Theme.Look look : looks()) {
      assertThat(contrast(Shade.DARK.of(look.line()), PAPER)).as("%s", look).isGreaterThan(3);
    }
  }

  @Test
  void hueStaysAndGreyStaysGrey() {
    Color grey = Shade.DARK.of(new Color(0x777777));
    assertThat(grey.getRed()).isCloseTo(grey.getBlue(), org.assertj.core.data.Offset.offset(1));
    Color blue = Shade.DARK.of(new Color(0x0072B2));
    assertThat(blue.getBlue()).isGreaterThan(blue.getRed() + 60);
    Color vermilion = Shade.DARK.of(new Color(0xD55E00));
    assertThat(vermilion.getRed()).isGreaterThan(vermilion.getBlue() + 60);
  }

  @Test
  void lightPaperIsAsDesigned() {
    assertThat(Shade.LIGHT.of(Theme.INK)).isEqualTo(Theme.INK);
  }

  @Test
  void transparencyStays() {
    assertThat(Shade.DARK.of(new Color(255, 0, 0, 40)).getAlpha()).isEqualTo(40);
  }

  @Test
  void scaleHasLimits() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Rendering(Shade.LIGHT, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rendering(Shade.LIGHT, Double.NaN));
  }
}
