package epsweep.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Find;
import epsweep.analysis.comparison.Comparison;
import epsweep.analysis.comparison.NamedSweep;
import epsweep.analysis.curve.SweetSpot;
import epsweep.gradient.Scheme;
import epsweep.report.ShippedSweeps;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Length;
import epsweep.report.chart.plain.Style;
import epsweep.report.chart.plain.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** Every chart that journals and slides have, of sweeps that have something for it. */
class StyledChartsTest {

  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

  /** Together they have every kind. */
  private static final List<String> REPORTS =
      List.of("question", "averaged", "formula", "remedies", "seeds", "walls", "large", "hessian");

  private static Stream<Chart> all(Style style) {
    return Stream.concat(
        REPORTS.stream().flatMap(report -> Charts.of(ShippedSweeps.named(report), style).stream()),
        Stream.of(
            Charts.of(compared("question", "averaged"), style),
            Charts.of(compared("question", "trained", "relu"), style)));
  }

  private static Comparison compared(String... reports) {
    return new Comparison(
        Stream.of(reports).map(r -> new NamedSweep(r, ShippedSweeps.named(r))).toList());
  }

  private static Chart chart(String report, String kind, Style style) {
    return Charts.of(ShippedSweeps.named(report), style).stream()
        .filter(chart -> chart.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static String svg(Chart chart) {
    return new String(chart.svg(), StandardCharsets.UTF_8);
  }

  private static List<String> labels(Chart chart) {
    return chart.layout().labels().stream().map(Canvas.Label::text).toList();
  }

  @Test
  void everyKindOfAStyleIsAmongThese() {
    for (Style style : List.of(Style.JOURNAL, Style.SLIDE)) {
      assertThat(all(style).map(Chart::kind).distinct())
          .containsAll(ChartKind.of(style).stream().map(ChartKind::label).toList())
          .contains("compare");
    }
  }

  /** 8 pt and 40 px, of which superscripts are no type of their own. */
  @ParameterizedTest
  @CsvSource({"journal, 7", "slide, 24"})
  void typeIsAsLargeAsTheStyleSays(String name, double leastPoints) {
    Style style = Style.ALL.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    all(style)
        .forEach(
            chart -> {
              Element root = parsed(chart);
              double units = Double.parseDouble(root.getAttribute("viewBox").split(" ", -1)[2]);
              double points = Length.parse(root.getAttribute("width")).points();
              Matcher size = Pattern.compile("font-size=\"([\\d.]+)(?:px)?\"").matcher(svg(chart));
              double least = Double.POSITIVE_INFINITY;
              while (size.find()) {
                least = Math.min(least, Double.parseDouble(size.group(1)) * points / units);
              }
              assertThat(least).as(chart.name()).isBetween(leastPoints, 99.0);
            });
  }

  private static Element parsed(Chart chart) {
    try {
      return SvgPicture.parse(chart.svg()).getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSlideHasTwelveWordsAtMost() {
    all(Style.SLIDE)
        .forEach(
            slide ->
                assertThat(
                        labels(slide).stream()
                            .flatMap(label -> Stream.of(label.split("[ /]", -1)))
                            .filter(word -> LETTERS.matcher(word).find())
                            .count())
                    .as("%s: %s", slide.name(), labels(slide))
                    .isLessThanOrEqualTo(12));
  }

  @Test
  void aJournalIsPrintedInBlackAndGreys() {
    all(Style.JOURNAL)
        .forEach(
            chart -> {
              String svg = svg(chart);
              Matcher hex =
                  Pattern.compile("#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})").matcher(svg);
              while (hex.find()) {
                assertThat(List.of(hex.group(1), hex.group(3)))
                    .as(chart.name())
                    .containsOnly(hex.group(2));
              }
              Matcher rgb = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)").matcher(svg);
              while (rgb.find()) {
                assertThat(List.of(rgb.group(1), rgb.group(3)))
                    .as(chart.name())
                    .containsOnly(rgb.group(2));
              }
              assertThat(svg).doesNotContainPattern("(fill|stroke)=\"(?!white|black|none|#|rgb)");
            });
  }

  @Test
  void captionsSayWhatIsNotWritten() {
    assertThat(all(Style.JOURNAL))
        .allSatisfy(
            chart ->
                assertThat(chart.caption())
                    .as(chart.name())
                    .startsWith(chart.title() + ".")
                    .hasSizeGreaterThan(2)
                    .allMatch(sentence -> sentence.endsWith("."))
                    .noneMatch(sentence -> sentence.contains("…")));
    assertThat(chart("walls", "walls", Style.JOURNAL).caption())
        .anyMatch(s -> s.contains("bfloat16 (dotted), float32 (dashed), float64 (solid)"))
        .anyMatch(s -> s.endsWith("3 of 5 builds."));
    assertThat(chart("remedies", "remedies", Style.JOURNAL).caption())
        .anyMatch(s -> s.contains("the whole build in float64 5.3×10⁻¹¹"));
    assertThat(all(Style.SLIDE)).allSatisfy(slide -> assertThat(slide.caption()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"error-budget, float64", "schemes, float64", "small-multiples, all"})
  void ringsStandAtTheSweetSpotsOfTheirPanels(String kind, String heading) throws Exception {
    String report = kind.equals("schemes") ? "schemes" : "question";
    AnalysedSweep sweep = ShippedSweeps.named(report);
    Chart chart = chart(report, kind, Style.JOURNAL);
    Axes axes = chart.axes().get(kind.equals("small-multiples") ? 0 : 1);
    SweetSpot spot = Find.series(sweep, "float64", Scheme.CENTRAL, "all").sweetSpot().orElseThrow();
    String line =
        switch (kind) {
          case "error-budget" -> "total";
          case "schemes" -> "central";
          default -> "float64";
        };
    Element group =
        SvgPicture.element(SvgPicture.parse(chart.svg()), "sweet-spot-" + line + "-" + heading);
    Element circle = (Element) group.getElementsByTagName("circle").item(0);
    assertThat(SvgPicture.number(circle, "cx")).isCloseTo(axes.x(spot.epsilon()), within(0.05));
  }

  /** Of twenty seeds, and not of the first: ε* is the median's, and published points are there. */
  @Test
  void seedsHaveTheirMedians() {
    assertThat(labels(chart("seeds", "u-curve", Style.SLIDE)))
        .contains("ε* = 0.013", "published")
        .doesNotContain("ε* = 0.016");
    assertThat(svg(chart("seeds", "u-curve", Style.JOURNAL))).contains("\"band-float32\"");
  }

  /** A column holds two plots of blocks beside each other, a page more; walls stand one by one. */
  @ParameterizedTest
  @CsvSource({"question, small-multiples, 2, 3", "walls, walls, 1, 2"})
  void panelsStandBesideEachOtherWhereThePageIsWide(
      String report, String kind, int inColumn, int onPage) {
    Style.Page page = Style.JOURNAL.page();
    Style wide =
        Style.JOURNAL.on(
            new Style.Page(
                Length.parse("178mm"),
                Length.parse("80mm"),
                page.type(),
                page.margin(),
                page.dotsPerInch(),
                false));
    assertThat(columns(chart(report, kind, Style.JOURNAL))).isEqualTo(inColumn);
    assertThat(columns(chart(report, kind, wide))).isGreaterThanOrEqualTo(onPage);
  }

  private static long columns(Chart chart) {
    return chart.axes().stream().map(axes -> Math.round(axes.left())).distinct().count();
  }

  @Test
  void sharesAndLaddersHaveAxesOfTheirOwn() {
    assertThat(labels(chart("question", "dead-zone", Style.JOURNAL)))
        .contains("0 %", "50 %", "100 %", "dead parameters", "float32", "float64");
    assertThat(labels(chart("walls", "precisions", Style.SLIDE)))
        .contains("float32", "float64", "ε* ~ u^(1/3)", "d* ~ u^(2/3)");
  }

  /** What a slide has words for, the best first. */
  @Test
  void aSlideHasTheFirstOfManyRows() {
    assertThat(labels(chart("remedies", "step-rules", Style.SLIDE)))
        .contains("FiniteDifferences.jl, five points", "Ridders 1982")
        .doesNotContain("Moré & Wild 2012");
    assertThat(labels(chart("remedies", "remedies", Style.SLIDE))).contains("a complex step");
  }

  @Test
  void wordsAreNoneOrMore() {
    for (String kind : List.of("error-budget", "small-multiples", "heat-map")) {
      assertThat(labels(chart("question", kind, Style.JOURNAL.with(Words.NONE))))
          .as(kind)
          .noneMatch(label -> LETTERS.matcher(label).find());
    }
    assertThat(labels(chart("question", "error-budget", Style.JOURNAL.with(Words.TEACHING))))
        .contains("ε* = 0.015", "ε* = 1.8×10⁻⁵");
  }
}
