package epsweep.report.chart.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.report.chart.kit.Fonts;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TrueTypeTest {

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final String TEXT = "discrepancy ε² 10⁻⁵ ‖g − n‖ → @ 0369";

  private static Font subset() throws Exception {
    NavigableSet<Integer> characters = new TreeSet<>(TEXT.codePoints().boxed().toList());
    byte[] file = TrueType.of(Fonts.regular(1), "Test", characters);
    assertThat(file).hasSizeLessThan(25_000);
    return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
  }

  /** Java's own reader takes the file, and sets it as wide and as high as the whole typeface. */
  @Test
  void aSubsetLooksLikeTheTypeface() throws Exception {
    Font subset = subset();
    assertThat(subset.getFamily()).isEqualTo("Test");
    assertThat(subset.canDisplayUpTo(TEXT)).isEqualTo(-1);
    for (int c : TEXT.codePoints().distinct().toArray()) {
      String text = Character.toString(c);
      assertThat(Fonts.width(subset.deriveFont(20f), text))
          .as(text)
          .isCloseTo(Fonts.width(Fonts.regular(20), text), within(1e-9));
      Area inked = inked(subset, text);
      Area wanted = inked(Fonts.regular(1), text);
      Area off = new Area(inked);
      off.exclusiveOr(wanted);
      assertThat(area(off)).as(text).isLessThanOrEqualTo(0.02 * area(wanted));
    }
  }

  private static Area inked(Font font, String text) {
    return new Area(font.deriveFont(2048f).createGlyphVector(CONTEXT, text).getGlyphOutline(0));
  }

  /** In squares of 16 units. */
  private static double area(Area area) {
    Rectangle2D box = area.getBounds2D();
    double sum = 0;
    for (double x = box.getMinX(); x < box.getMaxX(); x += 16) {
      for (double y = box.getMinY(); y < box.getMaxY(); y += 16) {
        sum += area.contains(x, y) ? 1 : 0;
      }
    }
    return sum;
  }

  @Test
  void otherCharactersAreNotInIt() throws Exception {
    assertThat(subset().canDisplay('Q')).isFalse();
  }
}
