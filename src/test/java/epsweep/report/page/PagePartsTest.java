package epsweep.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.analysis.AnalysedSweep;
import epsweep.report.ShippedSweeps;
import epsweep.report.chart.SampleSweeps;
import epsweep.report.words.AgreeingDigits;
import epsweep.text.Html;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class PagePartsTest {

  /** What a chart of its own brings and one in a page does not. */
  private static final String TYPE_AND_ORIGIN =
      "(?s)<style\\b.*?</style\\s*>|<metadata\\b.*?</metadata\\s*>";

  @ParameterizedTest
  @CsvSource({
    // n, |n − g| / |g|, digits of the build, agreeing, rotten, exponent, count
    "-0.017845927, 1e-8, 8, −1.784592, 7, e−2, 7",
    "0.1, 1e-4, 16, 1.00, 0000, e−1, 3", // 1e-4 is not below ½ 10⁻⁴
    "0.1, 4.9e-4, 16, 1.00, 0000, e−1, 3",
    "0.0999, 1e-3, 8, 9.9, 9000, e−2, 2", // agrees with 0.1 although no digit is the same
    "-3, 2, 8, '', −3.000, e+0, 0",
    "2.5, 0.2, 3, '', 2.50, e+0, 0",
    "2.5, 0.01, 3, 2, .50, e+0, 1",
    "7, 0, 3, 7.00, '', e+0, 3",
    "0, 1, 8, '', 0, '', 0",
    "0, 0, 8, 0, '', '', 8",
    "NaN, NaN, 8, '', no value, '', 0",
    "-Infinity, Infinity, 8, '', −∞, '', 0",
    "9.99996, 0.2, 3, '', 1.00, e+1, 0",
  })
  void digitsAgreeByRelativeError(
      double n, double error, int most, String good, String bad, String exponent, int count) {
    assertThat(AgreeingDigits.of(n, error, most))
        .isEqualTo(new AgreeingDigits(good, bad, exponent, count));
  }

  @Test
  void regimesFollowTheCurve() {
    AnalysedSweep sweep = SampleSweeps.question();
    PageContent page = new PageContent(sweep);
    StringBuilder codes = new StringBuilder();
    for (int i = 0; i < page.epsilon().length; i++) {
      Regime regime = Regime.of(page.series().get(0), i);
      codes.append(regime.code());
    }
    assertThat(codes.toString()).matches("D+R+S+T+");
    assertThat(codes.charAt(page.openingAt())).isEqualTo('S');
  }

  /** Left and right of its plateau the curve of a wrong gradient falls and rises. */
  @Test
  void aFlatCurveIsFlatOnItsPlateauOnly() {
    PageContent page = new PageContent(ShippedSweeps.named("screen"));
    StringBuilder codes = new StringBuilder();
    for (int i = 0; i < page.epsilon().length; i++) {
      codes.append(Regime.of(page.series().get(0), i).code());
    }
    assertThat(codes.toString()).matches("A+F+A+");
  }

  @Test
  void textIsEscapedWhateverItHolds() {
    assertThat(Html.escape("<a href=\"x\" b='y'>&amp;</a>"))
        .isEqualTo("&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
    assertThat(Html.escape("a\0b\u001bc\ud800d\uffff")).isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffd");
    assertThat(Html.escape("שלום 🙂")).isEqualTo("שלום 🙂");
    assertThat(Html.isolated("\u202eevil")).isEqualTo("<bdi>\u202eevil</bdi>");
  }

  @Test
  void aTemplateIsFilledExactly() {
    Template course = Template.named("course.html");
    assertThatThrownBy(() -> course.fill(Map.of("policy", "")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing for the slot");
    Map<String, String> all =
        Map.of("policy", "$1", "style", "/*slot:lessons*/", "generator", "\\", "lessons", "");
    assertThat(course.fill(all)).contains("content=\"$1\"", "<style>/*slot:lessons*/</style>");
    assertThatThrownBy(
            () ->
                course.fill(
                    Map.of("policy", "", "style", "", "generator", "", "lessons", "", "other", "")))
        .hasMessageContaining("no slot for [other]");
  }

  @Test
  void anInlineSvgShowsTheSameWithIdsOfItsOwn() throws Exception {
    for (Drawing drawing : SampleReport.drawings(SampleSweeps.question())) {
      String inline = InlineSvg.of(drawing.svg(), "x");
      Document before = parse(drawing.svg().replaceAll(TYPE_AND_ORIGIN, ""));
      Document after = parse(inline);
      assertThat(after.getDocumentElement().getTextContent().replaceAll("\\s+", ""))
          .isEqualTo(before.getDocumentElement().getTextContent().replaceAll("\\s+", ""));
      assertThat(inline.length()).isLessThan(drawing.svg().length());
      assertThat(Pattern.compile(" id=\"(?!x-)").matcher(inline).find()).isFalse();
      assertThat(inline).contains("aria-labelledby=\"x-title x-description\"");
    }
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static CoursePage.Entry entry(String name) {
    return new CoursePage.Entry(name, "finding of " + name, "model", "<svg></svg>");
  }

  @Test
  void theCourseGoesFromTheSineToRemediesThenByName() {
    String course =
        CoursePage.of(
            List.of(
                    "zebra",
                    "remedies",
                    "ape",
                    "relu",
                    "squared-error",
                    "precisions",
                    "schemes",
                    "trained",
                    "averaged",
                    "question",
                    "sine")
                .stream()
                .map(PagePartsTest::entry)
                .toList(),
            Optional.empty());
    List<String> links =
        Pattern.compile("<h2><a href=\"\\./([^/]*)/index.html\">")
            .matcher(course)
            .results()
            .map(r -> r.group(1))
            .toList();
    assertThat(links)
        .containsExactly(
            "sine",
            "question",
            "averaged",
            "trained",
            "schemes",
            "precisions",
            "squared-error",
            "relu",
            "remedies",
            "ape",
            "zebra");
    assertThat(course).contains("1. <bdi>A sine", "11. <bdi>zebra</bdi>");
    assertThat(course).contains("finding of zebra.").doesNotContain("slot:", "lab");
  }

  @Test
  void everyShippedReportIsALessonWithAPoint() {
    for (String report : ShippedSweeps.NAMES) {
      assertThat(Lesson.named(report)).as(report).isNotEqualTo(Lesson.OTHER);
      assertThat(Lesson.named(report).point()).as(report).isNotEmpty();
    }
  }

  @Test
  void theCourseEscapesNames() {
    String course = CoursePage.of(List.of(entry("a \"<b>\" & 50 % שלום")), Optional.of("lab.html"));
    assertThat(course)
        .contains("<bdi>a &quot;&lt;b&gt;&quot; &amp; 50 % שלום</bdi>")
        .contains("<a href=\"lab.html\">The lab</a>")
        .contains("href=\"./a%20%22%3Cb%3E%22%20&amp;%2050%20%25%20")
        .doesNotContain("<b>");
  }
}
