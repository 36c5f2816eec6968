package epsweep.report.chart.file;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Extent;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Picture;
import epsweep.report.chart.kit.Shade;
import epsweep.text.Digits;
import java.awt.geom.Point2D;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes a figure as SVG: text stays text, and what a {@link Canvas#mark} drew has its id. */
final class SvgFile {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final int DECIMALS = 2;

  private SvgFile() {}

  static byte[] bytes(Picture picture, Shade shade, String note) {
    Document document = document();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setPrecision(DECIMALS);
    context.setComment(null);
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    Element root = document.getDocumentElement();
    MarkingCanvas canvas = new MarkingCanvas(graphics, root, picture.extent(), shade);
    picture.paint(canvas);
    canvas.flush();
    for (Object definition : graphics.getDefinitionSet()) {
      definitions(document, root).appendChild((Element) definition);
    }
    EmbeddedType type = new EmbeddedType();
    nameFonts(root, false, type);
    Element style = document.createElementNS(NAMESPACE, "style");
    style.setTextContent(type.css());
    root.insertBefore(style, root.getFirstChild());
    describe(picture, document, root);
    if (!note.isEmpty()) {
      Element metadata = document.createElementNS(NAMESPACE, "metadata");
      metadata.setTextContent(note);
      root.appendChild(metadata);
    }
    try {
      StringWriter text = new StringWriter();
      graphics.stream(root, text, false, false);
      return withoutDoctype(text.toString()).getBytes(StandardCharsets.UTF_8);
    } catch (SVGGraphics2DIOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document type would send every reader of the file to the network. */
  private static String withoutDoctype(String text) {
    int root = text.indexOf("<svg");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + text.substring(root).replace("\r\n", "\n").strip()
        + "\n";
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("no XML parser", e);
    }
  }

  private static String number(double x) {
    return Digits.legible(x, 6);
  }

  private static Element definitions(Document document, Element root) {
    NodeList present = root.getElementsByTagName("defs");
    if (present.getLength() > 0) {
      return (Element) present.item(0);
    }
    Element definitions = document.createElementNS(NAMESPACE, "defs");
    root.insertBefore(definitions, root.getFirstChild());
    return definitions;
  }

  private static void describe(Picture picture, Document document, Element root) {
    Extent extent = picture.extent();
    root.setAttribute("viewBox", "0 0 " + number(extent.width()) + " " + number(extent.height()));
    if (extent.fixed()) {
      root.setAttribute("width", extent.print().toString());
      root.setAttribute("height", extent.printHeight().toString());
    }
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", "title description");
    Element title = document.createElementNS(NAMESPACE, "title");
    title.setAttribute("id", "title");
    title.setTextContent(Fonts.printable(picture.title()));
    Element description = document.createElementNS(NAMESPACE, "desc");
    description.setAttribute("id", "description");
    description.setTextContent(Fonts.printable(picture.description()));
    root.insertBefore(description, root.getFirstChild());
    root.insertBefore(title, description);
  }

  /** The typeface by its name, and the characters of each of its cuts. */
  private static void nameFonts(Element element, boolean inheritedBold, EmbeddedType type) {
    String family = element.getAttribute("font-family");
    boolean bold = family.isEmpty() ? inheritedBold : Fonts.isSemiBold(family);
    if (!family.isEmpty()) {
      element.setAttribute("font-family", EmbeddedType.FAMILY);
      element.setAttribute("font-weight", bold ? "600" : "400");
    }
    if (element.getTagName().equals("text")) {
      type.add(element.getTextContent(), bold);
    }
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        nameFonts(inner, bold, type);
      }
    }
  }

  /** Batik keeps what was drawn in a group, and starts another when that one is taken. */
  private static final class MarkingCanvas extends Canvas {

    private final SVGGraphics2D svg;
    private final Element root;

    /** How often an id was asked for: the second thing of a name is {@code name-2}. */
    private final Map<String, Integer> marked = new HashMap<>();

    /** Where what is drawn again was drawn first. */
    private final Map<String, Point2D> drawn = new HashMap<>();

    MarkingCanvas(SVGGraphics2D svg, Element root, Extent extent, Shade shade) {
      super(svg, extent, shade);
      this.svg = svg;
      this.root = root;
    }

    Element flush() {
      Element group = svg.getTopLevelGroup();
      root.appendChild(group);
      return group;
    }

    @Override
    public void repeat(String id, double x, double y, Consumer<Canvas> drawing) {
      flush();
      Point2D first = drawn.putIfAbsent(id, new Point2D.Double(x, y));
      if (first == null) {
        super.repeat(id, x, y, drawing);
        flush().setAttribute("id", id);
        return;
      }
      Element use = root.getOwnerDocument().createElementNS(NAMESPACE, "use");
      use.setAttribute("href", "#" + id);
      use.setAttribute("x", String.format(Locale.ROOT, "%.2f", x - first.getX()));
      use.setAttribute("y", String.format(Locale.ROOT, "%.2f", y - first.getY()));
      root.appendChild(use);
    }

    @Override
    public void mark(String id, Consumer<Canvas> drawing) {
      flush();
      super.mark(id, drawing);
      int times = marked.merge(id, 1, Integer::sum);
      flush().setAttribute("id", times == 1 ? id : id + "-" + times);
    }
  }
}
