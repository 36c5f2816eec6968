package epsweep.report;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Verdict;
import epsweep.report.words.VerdictWords;
import epsweep.report.words.Words;
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
 * <p>A group fails if its verdict fails the gate, and is skipped if it was not judged and the gate
 * lets that pass; the reason is the message, the verdict's paragraph and evidence stand inside.
 */
public final class JunitXml {

  /**
   * One report.
   *
   * @param name of the sweep
   */
  public record Suite(String name, List<Verdict> verdicts) {
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
    for (Verdict group : suite.verdicts()) {
      test(suite.name(), group);
    }
    end(1);
  }

  private String count(Suite suite, boolean failed) {
    return String.valueOf(
        suite.verdicts().stream()
            .filter(verdict -> failed ? fails(verdict) : isSkipped(verdict))
            .count());
  }

  private boolean fails(Verdict verdict) {
    return verdict.judgement().fails(gate);
  }

  private boolean isSkipped(Verdict verdict) {
    return !verdict.judgement().isJudged() && !fails(verdict);
  }

  private void test(String suite, Verdict verdict) throws XMLStreamException {
    Words words = VerdictWords.of(verdict);
    start(2, "testcase");
    attribute("classname", "epsweep." + suite);
    attribute("name", verdict.group());
    if (fails(verdict) || isSkipped(verdict)) {
      start(3, fails(verdict) ? "failure" : "skipped");
      attribute("message", verdict.judgement().label() + ": " + words.headline());
      if (fails(verdict)) {
        attribute("type", verdict.judgement().label());
        xml.writeCharacters(allowed(text(words)));
      }
      xml.writeEndElement();
    } else {
      start(3, "system-out");
      xml.writeCharacters(allowed(text(words)));
      xml.writeEndElement();
    }
    end(2);
  }

  private static String text(Words words) {
    return words.paragraph()
        + words.figures().stream().map(JunitXml::line).collect(Collectors.joining("", "\n", ""));
  }

  private static String line(Words.Figure figure) {
    return "\n" + figure.what() + ": " + figure.value() + " (" + figure.meaning() + ")";
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
