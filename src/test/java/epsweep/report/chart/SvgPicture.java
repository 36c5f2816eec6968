package epsweep.report.chart;

import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads coordinates out of a chart's SVG. */
final class SvgPicture {

  private SvgPicture() {}

  static Document parse(byte[] svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg));
  }

  /** A logarithmic axis through two known values. */
  record Axis(double value1, double at1, double value2, double at2) {
    double at(double value) {
      double share = Math.log(value / value1) / Math.log(value2 / value1);
      return at1 + share * (at2 - at1);
    }

    double value(double at) {
      return value1 * Math.pow(value2 / value1, (at - at1) / (at2 - at1));
    }
  }

  /** Every id of the document. */
  static List<String> ids(Element root) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < root.getElementsByTagName("*").getLength(); i++) {
      String id = ((Element) root.getElementsByTagName("*").item(i)).getAttribute("id");
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    return ids;
  }

  static Element element(Document svg, String id) {
    for (int i = 0; i < svg.getElementsByTagName("g").getLength(); i++) {
      Element group = (Element) svg.getElementsByTagName("g").item(i);
      if (group.getAttribute("id").equals(id)) {
        return group;
      }
    }
    throw new AssertionError("no element " + id);
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  /** The corners of what a group draws: its first path that is no clip, or its first line. */
  static List<Point2D> points(Element group) {
    List<Point2D> points = new ArrayList<>();
    for (int i = 0; i < group.getElementsByTagName("path").getLength(); i++) {
      Element path = (Element) group.getElementsByTagName("path").item(i);
      if (!path.getParentNode().getNodeName().equals("clipPath")) {
        Matcher corner =
            Pattern.compile("[ML]\\s*(-?[\\d.]+)[ ,](-?[\\d.]+)").matcher(path.getAttribute("d"));
        while (corner.find()) {
          points.add(
              new Point2D.Double(
                  Double.parseDouble(corner.group(1)), Double.parseDouble(corner.group(2))));
        }
        return points;
      }
    }
    Element line = (Element) group.getElementsByTagName("line").item(0);
    points.add(new Point2D.Double(number(line, "x1"), number(line, "y1")));
    points.add(new Point2D.Double(number(line, "x2"), number(line, "y2")));
    return points;
  }
}
