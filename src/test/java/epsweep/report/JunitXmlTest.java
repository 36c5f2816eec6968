package epsweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.judgement.Judge;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Verdict;
import epsweep.analysis.row.BuildNoise;
import epsweep.analysis.row.Estimate;
import epsweep.analysis.row.Measured;
import epsweep.analysis.row.Nature;
import epsweep.analysis.row.Place;
import epsweep.analysis.row.Row;
import epsweep.analysis.row.RowTable;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.words.VerdictWords;
import epsweep.report.words.Words;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JunitXmlTest {

  private static final List<Verdict> VERDICTS = List.of(wrong(), silent());

  /** Two rows of g = n / 2, known to a millionth. */
  private static Verdict wrong() {
    Group all = new Group("all", Group.Kind.ALL, new int[] {0, 1});
    BuildNoise of = new BuildNoise("float64", Scheme.CENTRAL, 0x1p-53, 1, 1, 1e-16, 2e-16);
    RowTable rows = new RowTable(of, List.of(row("w[0]", 1), row("w[1]", 3)));
    return new Judge(List.of(rows), Judge.TOLERANCE).verdict(all);
  }

  private static Row row(String name, double g) {
    Measured n = new Measured(new Estimate(2 * g, 1e-6), 1e-4, 0, Nature.SMOOTH);
    return new Row(new Place(name, "w"), 0.5, new Estimate(g, 0), n);
  }

  private static Verdict silent() {
    return Verdict.nonDeterministic(
        new Group("dense1 <&\u0001>", Group.Kind.LAYER, new int[] {1}),
        "a \"loss\" > its own twin");
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
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    Element failure = element(document, "failure", 0);
    assertThat(failure.getAttribute("type")).isEqualTo("wrong");
    assertThat(failure.getAttribute("message")).isEqualTo("wrong: by 0.5 of ‖g‖");
    Words words = VerdictWords.of(VERDICTS.get(0));
    assertThat(failure.getTextContent()).contains(words.paragraph());
    words.figures().forEach(f -> assertThat(failure.getTextContent()).contains(f.meaning()));
    assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("all");
  }

  @Test
  void otherVerdictsPassAndCarryTheirParagraph() throws Exception {
    Document document = parsed(List.of(Judgement.KINK));
    assertThat(document.getElementsByTagName("failure").getLength()).isZero();
    assertThat(element(document, "system-out", 0).getTextContent())
        .contains(VerdictWords.of(VERDICTS.get(0)).paragraph());
  }

  @Test
  void whatWasNotJudgedIsSkippedOrFailsTheGateOfTheUnresolvedWithItsReason() throws Exception {
    String reason = "non-deterministic: a \"loss\" > its own twin";
    assertThat(element(parsed(List.of(Judgement.WRONG)), "skipped", 0).getAttribute("message"))
        .isEqualTo(reason);
    Document document = parsed(List.of(Judgement.UNRESOLVED));
    assertThat(element(document, "failure", 0).getAttribute("message")).isEqualTo(reason);
    assertThat(document.getElementsByTagName("skipped").getLength()).isZero();
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
