package epsweep.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.report.ShippedSweeps;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.file.Rendering;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Shade;
import epsweep.report.chart.plain.Style;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts as PDF, read back by PDFBox. */
class PdfTest {

  private static Chart journal(String report) {
    return Charts.of(ShippedSweeps.named(report), Style.JOURNAL).get(0);
  }

  private static PDDocument read(Chart chart) throws IOException {
    return Loader.loadPDF(chart.pdf(Rendering.DEFAULT));
  }

  private static List<PDFont> fonts(PDResources resources) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (COSName name : resources.getFontNames()) {
      fonts.add(resources.getFont(name));
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
        fonts.addAll(fonts(form.getResources()));
      }
    }
    return fonts;
  }

  @Test
  void fontsAreEmbeddedWithTheCharactersThatOccur() throws IOException {
    for (Chart chart :
        List.of(journal("question"), Charts.of(ShippedSweeps.named("sine")).get(0))) {
      try (PDDocument document = read(chart)) {
        List<PDFont> fonts = fonts(document.getPage(0).getResources());
        assertThat(fonts)
            .isNotEmpty()
            .allMatch(font -> font.isEmbedded() && font instanceof PDType0Font)
            .allMatch(font -> font.getName().matches("[A-Z]{6}\\+Inter-(Regular|SemiBold)"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"question", "averaged", "precisions"})
  void allTextCanBeCopied(String report) throws IOException {
    Chart chart = journal(report);
    try (PDDocument document = read(chart)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(chart.layout().labels())
          .extracting(Canvas.Label::text)
          .filteredOn(label -> !label.equals("discrepancy d")) // turned
          .allSatisfy(label -> assertThat(text).contains(label));
    }
  }

  @Test
  void thePageHasItsSizeAndAJournalsItsInk() throws IOException {
    try (PDDocument document = read(journal("averaged"))) {
      PDRectangle page = document.getPage(0).getMediaBox();
      assertThat((double) page.getWidth()).isCloseTo(86 / 25.4 * 72, within(0.01));
      assertThat((double) page.getHeight()).isCloseTo(62 / 25.4 * 72, within(0.01));
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 150);
      int dark = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          int rgb = image.getRGB(x, y) & 0xFFFFFF;
          assertThat(rgb).isEqualTo((rgb & 0xFF) * 0x010101);
          dark += (rgb & 0xFF) < 64 ? 1 : 0;
        }
      }
      assertThat(dark).isGreaterThan(1000);
    }
  }

  @Test
  void bytesAreTheSameInEveryLocaleAndHaveNoDate() throws IOException {
    byte[] first = journal("question").pdf(Rendering.DEFAULT);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar"));
      assertThat(journal("question").pdf(Rendering.DEFAULT)).isEqualTo(first);
    } finally {
      Locale.setDefault(before);
    }
    try (PDDocument document = Loader.loadPDF(first)) {
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
      assertThat(document.getDocumentInformation().getTitle()).startsWith("float32 bottoms out");
    }
    assertThat(journal("question").pdf(new Rendering(Shade.DARK, 1))).isNotEqualTo(first);
  }
}
