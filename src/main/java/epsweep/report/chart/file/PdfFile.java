package epsweep.report.chart.file;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Extent;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Picture;
import epsweep.report.chart.kit.Shade;
import epsweep.text.ToolVersion;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;

/**
 * Writes a picture as a page of PDF: lines as lines, text as text in fonts that are embedded with
 * the characters that occur. No date, and an identifier that is always the same: so are the bytes.
 */
final class PdfFile {

  private PdfFile() {}

  static byte[] bytes(Picture picture, Shade shade, String note) {
    Extent extent = picture.extent();
    float width = (float) extent.print().points();
    float height = (float) extent.printHeight().points();
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(0L);
      document.getDocumentInformation().setTitle(picture.title());
      document.getDocumentInformation().setSubject(picture.description());
      if (!note.isEmpty()) {
        document.getDocumentInformation().setCustomMetadataValue(Note.KEY, note);
      }
      document.getDocumentInformation().setCreator("epsilon-sweep " + ToolVersion.current());
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
      graphics.setFontTextDrawer(new Type(document, characters(picture)));
      graphics.setColorMapper((colour, env) -> colour(colour));
      graphics.scale(width / extent.width(), width / extent.width());
      picture.paint(new Canvas(graphics, extent, shade));
      graphics.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(graphics.getXFormObject());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that a picture writes. */
  private static NavigableSet<Integer> characters(Picture picture) {
    NavigableSet<Integer> characters = new TreeSet<>();
    characters.add((int) ' ');
    Canvas.layout(picture)
        .labels()
        .forEach(label -> label.text().codePoints().forEach(characters::add));
    return characters;
  }

  /** Greys as greys: a printer then takes black ink alone. */
  private static PDColor colour(Color colour) {
    float[] rgb = colour.getRGBColorComponents(null);
    return rgb[0] == rgb[1] && rgb[1] == rgb[2]
        ? new PDColor(new float[] {rgb[0]}, PDDeviceGray.INSTANCE)
        : new PDColor(rgb, PDDeviceRGB.INSTANCE);
  }

  /** The bundled typeface's two cuts, with the characters of one picture. */
  private static final class Type extends PdfBoxGraphics2DFontTextDrawer {

    private final PDFont regular;
    private final PDFont semiBold;

    Type(PDDocument document, NavigableSet<Integer> characters) throws IOException {
      regular = embedded(document, Fonts.regular(1), "Inter-Regular", characters);
      semiBold = embedded(document, Fonts.semiBold(1), "Inter-SemiBold", characters);
    }

    private static PDFont embedded(
        PDDocument document, Font font, String name, NavigableSet<Integer> characters)
        throws IOException {
      byte[] file = TrueType.of(font, name, characters);
      return PDType0Font.load(document, new ByteArrayInputStream(file), true);
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
      return Fonts.isSemiBold(font.getFontName()) ? semiBold : regular;
    }
  }
}
