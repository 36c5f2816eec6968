package epsweep.report.chart.file;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.report.ShippedSweeps;
import epsweep.report.chart.Charts;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Fonts;
import java.awt.Font;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** The type that an SVG brings along. */
class EmbeddedTypeTest {

  private static final Pattern FACE =
      Pattern.compile("font-weight:(400|600);src:url\\(data:font/ttf;base64,([^)]*)\\)");

  /** FontBox reads them: Java knows one font of a name only. */
  private static TrueTypeFont font(String svg, String weight) throws Exception {
    Matcher face = FACE.matcher(svg);
    while (face.find()) {
      if (face.group(1).equals(weight)) {
        byte[] file = Base64.getDecoder().decode(face.group(2));
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
      }
    }
    throw new AssertionError("no type of weight " + weight);
  }

  /** NaN where a character is missing. */
  private static double width(TrueTypeFont font, String text) throws Exception {
    double width = 0;
    for (int c : text.codePoints().toArray()) {
      int glyph = font.getUnicodeCmapLookup().getGlyphId(c);
      width += glyph == 0 ? Double.NaN : font.getAdvanceWidth(glyph);
    }
    return width / font.getUnitsPerEm();
  }

  /** So that nobody's typeface squeezes it; one cut of each weight, and no character too many. */
  @Test
  void everyLabelIsAsWideInTheTypeOfTheFileAsInTheLayout() throws Exception {
    for (Chart chart : Charts.of(ShippedSweeps.named("question"))) {
      String svg = new String(chart.svg(), StandardCharsets.UTF_8);
      assertThat(svg).doesNotContain("textLength");
      TrueTypeFont regular = font(svg, "400");
      TrueTypeFont semiBold = font(svg, "600");
      for (Canvas.Label label : chart.layout().labels()) {
        String text = label.text();
        boolean isRegular = isAsWide(regular, Fonts.regular(1), text);
        assertThat(isRegular || isAsWide(semiBold, Fonts.semiBold(1), text)).as(text).isTrue();
      }
      for (TrueTypeFont font : List.of(regular, semiBold)) {
        assertThat(font.getUnicodeCmapLookup().getGlyphId('Q')).isZero();
      }
      assertThat(svg).as(chart.name()).hasSizeLessThan(250_000);
    }
  }

  /** Advances are whole font units. */
  private static boolean isAsWide(TrueTypeFont font, Font layout, String text) throws Exception {
    double rounding = 0.5 / 2048 * text.length();
    return Math.abs(width(font, text) - Fonts.width(layout, text)) <= rounding;
  }
}
