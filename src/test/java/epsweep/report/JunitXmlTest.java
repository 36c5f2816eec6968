package epsweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.verdict.Circumstances;
import epsweep.analysis.verdict.Diagnosis;
import epsweep.analysis.verdict.GroupVerdict;
import epsweep.analysis.verdict.Judgement;
import epsweep.analysis.verdict.Verdict;
import epsweep.listing.ListingFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JunitXmlTest {

  private static final List<GroupVerdict> VERDICTS =
      List.of(
          new GroupVerdict("all", judged("numeric analytic\n2.0001 1\n4 2\n-6 -3\n8 4\n10 5\n")),
          new GroupVerdict(
              "dense1 <&\u0001>", Verdict.nonDeterministic("a \"loss\" > its own twin")));

  private static Verdict judged(String table) {
    try {
      return Diagnosis.of(
          ListingFile.read(
              "table",
              new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
              Optional.empty()),
          Circumstances.UNKNOWN);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Document parsed(List<Judgement> gate) throws Exception {
    StringWriter out = new StringWriter();
    JunitXml.write(
        List.of(new JunitXml.Suite("mine", VERDICTS), new JunitXml.Suite("empty", List.of())),
        gate,
        out);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static Element element(Document document, String name, int index) {
    return (Element) document.getElementsByTagName(name).item(index);
  }

  @Test
  void aVerdictOfTheGateIsAFailureWithItsEvidence() throws Exception {
    Document document = parsed(List.of(Judgement.WRONG));
    Element suite = element(document, "testsuite", 0);
    assertThat(suite.getAttribute("name")).isEqualTo("mine");
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("0");
    Element failure = element(document, "failure", 0);
    assertThat(failure.getAttribute("type")).isEqualTo("wrong");
    assertThat(failure.getAttribute("message"))
        .isEqualTo("wrong: half of what it should be: scaled by 2");
    Verdict wrong = VERDICTS.get(0).verdict();
    assertThat(failure.getTextContent()).contains(wrong.paragraph());
    wrong.evidence().forEach(e -> assertThat(failure.getTextContent()).contains(e.meaning()));
    assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("all");
  }

  @Test
  void otherVerdictsPassAndCarryTheirParagraph() throws Exception {
    Document document = parsed(List.of(Judgement.UNRESOLVED));
    assertThat(document.getElementsByTagName("failure").getLength()).isZero();
    assertThat(element(document, "system-out", 1).getTextContent())
        .contains("a \"loss\" > its own twin");
  }

  @Test
  void charactersThatXmlDoesNotHaveAreReplaced() throws Exception {
    assertThat(element(parsed(List.of()), "testcase", 1).getAttribute("name"))
        .isEqualTo("dense1 <&\ufffd>");
  }

  @Test
  void aSweepWithoutVerdictsIsAnEmptySuite() throws Exception {
    assertThat(element(parsed(List.of()), "testsuite", 1).getAttribute("tests")).isEqualTo("0");
  }
}
