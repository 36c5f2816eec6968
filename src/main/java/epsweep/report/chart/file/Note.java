package epsweep.report.chart.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What a file that holds a chart says of its making, read back from its bytes. */
public final class Note {

  /** Under which a PNG and a PDF carry it; an SVG has {@code metadata}. */
  static final String KEY = "Provenance";

  static final String PNG_FORMAT = "javax_imageio_png_1.0";

  private Note() {}

  /**
   * The note of a picture; empty if it has none, or the bytes are no picture of its format.
   *
   * @param format that its name says; a program has none
   */
  public static Optional<String> of(ChartFormat format, byte[] file) {
    try {
      return switch (format) {
        case PNG -> ofPng(file);
        case SVG -> ofSvg(file);
        case PDF -> ofPdf(file);
        case PY, TEX -> Optional.empty();
      };
    } catch (IOException | SAXException | RuntimeException e) { // readers meet anything
      return Optional.empty();
    }
  }

  private static Optional<String> ofPng(byte[] file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in);
      Element root = (Element) reader.getImageMetadata(0).getAsTree(PNG_FORMAT);
      NodeList texts = root.getElementsByTagName("iTXtEntry");
      for (int i = 0; i < texts.getLength(); i++) {
        Element text = (Element) texts.item(i);
        if (text.getAttribute("keyword").equals(KEY)) {
          return Optional.of(text.getAttribute("text"));
        }
      }
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  /** Without what a document type could fetch. */
  private static Optional<String> ofSvg(byte[] file) throws IOException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    try {
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // the parser's own one prints
      NodeList notes =
          builder.parse(new ByteArrayInputStream(file)).getElementsByTagName("metadata");
      return notes.getLength() == 0
          ? Optional.empty()
          : Optional.of(notes.item(0).getTextContent());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("no XML parser", e);
    }
  }

  private static Optional<String> ofPdf(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return Optional.ofNullable(document.getDocumentInformation().getCustomMetadataValue(KEY));
    }
  }
}
