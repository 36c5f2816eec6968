package epsweep.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Rendering;
import epsweep.report.chart.kit.Shade;
import epsweep.report.chart.kit.Theme;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
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

  private static List<Theme.Look> looks() {
    List<Build> builds =
        List.of(
            Build.of(Format.FLOAT32),
            Build.of(Format.FLOAT64),
            Build.named("bfloat16"),
            Build.named("float16"),
            Build.named("tf32"),
            Build.named("e4m3"),
            Build.named("e5m2"));
    List<Theme.Look> looks = new ArrayList<>();
    builds.forEach(build -> looks.add(Theme.build(build, builds)));
    for (Scheme scheme : Scheme.NAMED) {
      looks.add(Theme.scheme(scheme));
    }
    return looks;
  }

  @Test
  void textHasTheContrastOfDoubleAOnPaperAndTints() {
    List<Color> texts =
        new ArrayList<>(List.of(Theme.INK, Theme.MUTED, Theme.ROUND_OFF_INK, Theme.TRUNCATION_INK));
    looks().forEach(look -> texts.add(look.text()));
    for (Color text : texts) {
      assertThat(contrast(Shade.DARK.of(text), PAPER)).as("%s", text).isGreaterThan(4.5);
    }
    assertThat(contrast(Shade.DARK.of(Theme.ROUND_OFF_INK), Shade.DARK.of(Theme.ROUND_OFF_TINT)))
        .isGreaterThan(4.5);
    assertThat(contrast(Shade.DARK.of(Theme.TRUNCATION_INK), Shade.DARK.of(Theme.TRUNCATION_TINT)))
        .isGreaterThan(4.5);
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
