package epsweep.report;

import epsweep.analysis.verdict.Evidence;
import epsweep.analysis.verdict.GroupVerdict;
import epsweep.analysis.verdict.Judgement;
import epsweep.analysis.verdict.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Verdicts in the XML that JUnit writes, which continuous integration shows: a suite for each
 * report, a test for each group of parameters.
 *
 * <p>A group fails if its verdict is one that the gate names, and is skipped if it is unresolved
 * and the gate does not name that; the verdict's paragraph and evidence stand inside.
 */
public final class JunitXml {

  /**
   * One report.
   *
   * @param name of the sweep
   */
  public record Suite(String name, List<GroupVerdict> verdicts) {
    public Suite {
      verdicts = List.copyOf(verdicts);
    }
  }

  private final XMLStreamWriter xml;
  private final Collection<Judgement> gate;

  private JunitXml(XMLStreamWriter xml, Collection<Judgement> gate) {
    this.xml = xml;
    this.gate = gate;
  }

  /** Writes a document. */
  public static void write(List<Suite> suites, Collection<Judgement> gate, Writer out)
      throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new JunitXml(xml, gate).document(suites);
      xml.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException cause
          ? cause
          : new IOException(e.getMessage(), e);
    }
  }

  private void document(List<Suite> suites) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    start(0, "testsuites");
    for (Suite suite : suites) {
      suite(suite);
    }
    end(0);
    xml.writeEndDocument();
    xml.writeCharacters("\n");
  }

  private void suite(Suite suite) throws XMLStreamException {
    start(1, "testsuite");
    attribute("name", suite.name());
    attribute("tests", String.valueOf(suite.verdicts().size()));
    attribute("failures", count(suite, true));
    attribute("errors", "0");
    attribute("skipped", count(suite, false));
    for (GroupVerdict group : suite.verdicts()) {
      test(suite.name(), group);
    }
    end(1);
  }

  private String count(Suite suite, boolean failed) {
    return String.valueOf(
        suite.verdicts().stream()
            .map(GroupVerdict::verdict)
            .filter(verdict -> failed ? fails(verdict) : isSkipped(verdict))
            .count());
  }

  private boolean fails(Verdict verdict) {
    return gate.contains(verdict.judgement());
  }

  private boolean isSkipped(Verdict verdict) {
    return verdict.judgement() == Judgement.UNRESOLVED && !fails(verdict);
  }

  private void test(String suite, GroupVerdict group) throws XMLStreamException {
    Verdict verdict = group.verdict();
    start(2, "testcase");
    attribute("classname", "epsweep." + suite);
    attribute("name", group.group());
    if (fails(verdict) || isSkipped(verdict)) {
      start(3, fails(verdict) ? "failure" : "skipped");
      attribute("message", verdict.judgement().label() + ": " + verdict.headline());
      if (fails(verdict)) {
        attribute("type", verdict.judgement().label());
        xml.writeCharacters(allowed(text(verdict)));
      }
      xml.writeEndElement();
    } else {
      start(3, "system-out");
      xml.writeCharacters(allowed(text(verdict)));
      xml.writeEndElement();
    }
    end(2);
  }

  private static String text(Verdict verdict) {
    return verdict.paragraph()
        + verdict.evidence().stream().map(JunitXml::line).collect(Collectors.joining("", "\n", ""));
  }

  private static String line(Evidence evidence) {
    return "\n" + evidence.what() + ": " + evidence.value() + " (" + evidence.meaning() + ")";
  }

  private void start(int depth, String name) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeStartElement(name);
  }

  private void end(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, allowed(value));
  }

  /** XML 1.0 has no control characters but tab and line ends, not even escaped. */
  private static String allowed(String text) {
    return text.codePoints()
        .map(c -> isAllowed(c) ? c : 0xfffd)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int c) {
    if (c < 0x20) {
      return c == '\t' || c == '\n' || c == '\r';
    }
    return c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c <= 0xdfff);
  }
}
