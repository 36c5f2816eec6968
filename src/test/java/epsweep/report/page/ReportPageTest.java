package epsweep.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Find;
import epsweep.analysis.curve.HalfDead;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.report.ShippedSweeps;
import epsweep.report.Summary;
import epsweep.report.chart.SampleSweeps;
import epsweep.report.json.SweepJson;
import epsweep.sweep.Curve;
import epsweep.sweep.GradientTable;
import epsweep.sweep.Models;
import epsweep.sweep.file.SweepFile;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.Digits;
import epsweep.trial.Experiment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {

  private static final Map<String, AnalysedSweep> SAMPLES = SampleSweeps.all();
  private static final Map<String, String> PAGES = new ConcurrentHashMap<>();

  @TempDir Path folder;

  static Stream<String> samples() {
    return SAMPLES.keySet().stream();
  }

  private static String page(String sample) {
    return PAGES.computeIfAbsent(sample, name -> SampleReport.page(SAMPLES.get(name)));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(r -> r.group(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noSlotIsLeftAndNoPageIsTooLarge(String sample) {
    String page = page(sample);
    assertThat(page).doesNotContain("slot:", "<!--when", "<!--end", "{d}</span>", "NaN<");
    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(1_000_000);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyIdIsThereOnceAndEveryReferenceHasItsId(String sample) {
    String page = page(sample);
    List<String> ids = found(" id=\"([^\"]*)\"", page);
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(found("url\\(#([^)]*)\\)", page));
    assertThat(ids).containsAll(found("href=\"#([^\"]*)\"", page));
    assertThat(ids).containsAll(found(" for=\"([^\"]*)\"", page));
    found("aria-labelledby=\"([^\"]*)\"", page)
        .forEach(names -> assertThat(ids).contains(names.split(" ")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothingIsFetched(String sample) {
    assertThat(page(sample)).doesNotContain("http-equiv=\"refresh\"", "@import", " src=");
    assertThat(found("(?:href|xlink:href)=\"([^#\"][^\"]*)\"", page(sample)))
        .allMatch(link -> link.equals("data:,") || link.matches("[a-z0-9-]+\\.[a-z]+"));
    assertThat(found("(https?://[^\"\\s]*)", page(sample)))
        .allMatch(name -> name.startsWith("http://www.w3.org/"));
  }

  @Test
  void namesAreShownAndNeverRun() {
    String page = page("odd name");
    assertThat(page).doesNotContain("<script>alert");
    assertThat(found("(<script(?! type=\"application/json\"))", page)).hasSize(1);
    assertThat(page)
        .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39; שלום 🙂");
    assertThat(found("(?s)type=\"application/json\"[^>]*>(.*?)</script>", page))
        .hasSizeGreaterThan(2)
        .noneMatch(data -> data.contains("<"));
  }

  @Test
  void theBytesDependOnTheSweepAlone() throws Exception {
    AnalysedSweep sweep = SAMPLES.get("question");
    Locale before = Locale.getDefault();
    try {
      for (String language : List.of("tr", "de", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(SampleReport.page(sweep)).isEqualTo(page("question"));
      }
    } finally {
      Locale.setDefault(before);
    }
    assertThat(SampleReport.page(SampleReport.throughJson(sweep, folder)))
        .isEqualTo(page("question"));
  }

  @Test
  void thePolicyAllowsThisScriptAndThisStyle() {
    String page = page("question");
    String policy = found("Content-Security-Policy\" content=\"([^\"]*)\"", page).get(0);
    assertThat(policy)
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe")
        .contains(Template.hash(found("(?s)<script>(.*?)</script>", page).get(0)))
        .contains(Template.hash(found("(?s)<style>(.*?)</style>", page).get(0)));
    assertThat(page).doesNotContain(" style=\"").doesNotContainPattern(" on[a-z]+=\"");
  }

  @Test
  void aLargeSweepKeepsItsLargestGradientsAndSaysSo() throws Exception {
    assertThat(page("six builds"))
        .contains("it holds the 128 parameters with the largest gradient");
    assertThat(data("six builds").get("parameters")).hasSize(128);
    assertThat(page("a thousand"))
        .contains("more than 200,000 numbers")
        .doesNotContain("id=\"digits\"");
    assertThat(page("question")).doesNotContain("To keep this page small it holds");
  }

  private static JsonNode data(String sample) throws Exception {
    return new ObjectMapper()
        .readTree(found("(?s)id=\"data\">(.*?)</script>", page(sample)).get(0));
  }

  @Test
  void aWrongGradientHasItsVerdictFirstAndItsOwnEntriesShown() throws Exception {
    String page = SampleReport.page(SampleReport.shipped("averaged"));
    List<String> headings = found("<h2>(.*?)</h2>", page);
    assertThat(headings.subList(0, 2))
        .containsExactly("d over ε, central differences", "Digit by digit");
    assertThat(headings.get(2)).startsWith("Verdict: wrong").contains("averaged over T = 39");
    assertThat(headings).filteredOn(heading -> heading.startsWith("Verdict")).hasSize(1);
    assertThat(page).contains("selected>lstm</option>");
    String digits = found("(?s)id=\"digits\">.*?<tbody>(.*?)</tbody>", page).get(0);
    assertThat(found("<bdi>(.*?)</bdi>", digits)).allMatch(name -> name.startsWith("lstm."));
    assertThat(found("<small>(\\d+) dig", digits)).containsOnly("0");
  }

  /** The U-curve is lstm's, where the mistake is; the dead zone is that of all parameters. */
  @Test
  void chartPageAndTextGiveOneNumberForHalfOfAllParameters() throws Exception {
    AnalysedSweep sweep = SampleReport.shipped("averaged");
    Curve all = Find.curve(sweep.sweep(), "float32", Scheme.CENTRAL, "all");
    double half = HalfDead.of(all).orElseThrow();
    assertThat(SampleReport.drawings(sweep))
        .filteredOn(drawing -> drawing.chart().name().equals("dead-zone"))
        .allMatch(
            d -> d.chart().title().endsWith("below ε = " + Digits.typeset(half, 2) + " in float32"))
        .hasSize(1);
    assertThat(SampleReport.page(sweep))
        .contains("half of them do not up to ε\u00a0=\u00a0" + Digits.typeset(half, 2))
        .contains("‖g − n‖ / (‖g‖ + ‖n‖) over the 220 parameters of lstm");
    assertThat(Summary.of(sweep).markdown())
        .contains("float32: at ε = " + Digits.legible(half, 2) + " half of the parameters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"question", "zeros", "all schemes"})
  void theCurvesAreThoseOfTheCsv(String sample) throws Exception {
    AnalysedSweep sweep = SAMPLES.get(sample);
    Map<String, String[]> csv = SampleReport.csv(sweep);
    Scheme scheme = sweep.sweep().plan().schemes().get(0);
    for (JsonNode build : data(sample).get("builds")) {
      String curve = build.get("name").textValue() + "," + scheme.label() + ",all,";
      for (int i = 0; i < sweep.sweep().epsilon().length; i++) {
        String[] row = csv.get(curve + i);
        assertThat(number(build.get("d").get(i))).isEqualTo(number(row[4]));
        assertThat(number(build.get("dead").get(i))).isEqualTo(number(row[5]));
        assertThat(number(build.get("truncation").get(i))).isEqualTo(number(row[6]));
        assertThat(number(build.get("roundOff").get(i))).isEqualTo(number(row[7]));
      }
    }
  }

  private static double number(JsonNode json) {
    return json.isNull() ? Double.NaN : json.doubleValue();
  }

  private static double number(String field) {
    return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
  }

  /** n from the page and n differentiated again for gradients.csv: r has 24 bits. */
  @Test
  void theGradientsAreThoseOfTheCsv() throws Exception {
    SweepPlan plan = SweepFile.read(Path.of("sweeps", "question.yaml"));
    Experiment experiment = Experiment.of(plan, Models.of(plan, Path.of(".")), 2, Progress.SILENT);
    AnalysedSweep sweep = experiment.curves();
    GradientTable table = experiment.gradients(sweep);
    String json = found("(?s)id=\"data\">(.*?)</script>", SampleReport.page(sweep)).get(0);
    JsonNode data = new ObjectMapper().readTree(json);
    assertThat(data.get("parameters")).hasSize(250);
    for (int b = 0; b < 2; b++) {
      GradientTable.Gradient csv = table.gradients().get(b);
      ByteBuffer g = bytes(data.get("builds").get(b).get("analytic"));
      ByteBuffer r = bytes(data.get("builds").get(b).get("errors"));
      int at = Arrays.binarySearch(sweep.sweep().epsilon(), csv.epsilon());
      for (int i = 0; i < 250; i++) {
        double analytic = g.getDouble(8 * i);
        double error = r.getFloat(4 * (250 * at + i));
        double n = analytic == 0 ? error : analytic + analytic * error;
        assertThat(analytic).isEqualTo(csv.analytic()[i]);
        double slack = 0x1p-24 * Math.abs(analytic * error) + 2 * Math.ulp(analytic);
        assertThat(n).isCloseTo(csv.numeric()[i], within(slack));
      }
    }
  }

  private static ByteBuffer bytes(JsonNode base64) {
    byte[] bytes = Base64.getDecoder().decode(base64.textValue());
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void theSweepFileShownIsTheOneThatWasRun() throws Exception {
    for (String name : List.of("question", "sine", "schemes", "trained")) {
      SweepPlan plan = SweepFile.read(Path.of("sweeps", name + ".yaml"));
      Path file = folder.resolve(name + ".yaml");
      Files.writeString(file, SweepJson.plan(plan));
      assertThat(SweepFile.read(file)).isEqualTo(plan);
    }
  }

  @Test
  void aLessonOpensWithItsOwnChart() throws Exception {
    for (Lesson lesson : List.of(Lesson.SCHEMES, Lesson.REMEDIES, Lesson.PRECISIONS)) {
      String name = lesson.name().toLowerCase(Locale.ROOT);
      String page = SampleReport.page(ShippedSweeps.named(name));
      assertThat(found("<section id=\"([^\"]*)\"", page).subList(0, 2))
          .containsExactly(lesson.chart(), "stage");
      assertThat(found("<h1>(.*?)</h1>", page)).containsExactly(lesson.title());
    }
    String other = page("odd name");
    assertThat(found("<section id=\"([^\"]*)\"", other).get(0)).isEqualTo("stage");
  }

  /** Dark paper is the reader's choice: no colour is fixed in a drawing. */
  @ParameterizedTest
  @ValueSource(strings = {"question", "six builds"})
  void everyColourOfADrawingIsAVariable(String sample) {
    String page = page(sample);
    assertThat(found("[ ](?:fill|stroke)=\"([^\"]*)\"", page))
        .allMatch(colour -> colour.equals("none") || colour.startsWith("var(--"));
    List<String> defined = found("--(\\w+):", page);
    assertThat(defined).containsAll(found("var\\(--(\\w+)\\)", page));
  }

  @Test
  void theNumbersFollowTheCurve() {
    String page = page("question");
    MatchResult cards =
        Pattern.compile("(?s)<dl class=\"cards\">(.*?)</dl>")
            .matcher(page)
            .results()
            .findFirst()
            .orElseThrow();
    assertThat(cards.group(1))
        .contains("float32: sweet spot", "float64: sweet spot", "dead zone", "cost of the wrong ε");
    assertThat(cards.start())
        .isBetween(page.indexOf("id=\"curve\""), page.indexOf("id=\"findings\""));
    assertThat(page("flat")).contains("<dd class=\"value\">none</dd>");
  }
}
