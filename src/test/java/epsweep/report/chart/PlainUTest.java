package epsweep.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Find;
import epsweep.analysis.curve.SweetSpot;
import epsweep.gradient.Scheme;
import epsweep.report.RandomSweeps;
import epsweep.report.ShippedSweeps;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Length;
import epsweep.report.chart.plain.Style;
import epsweep.report.chart.plain.Words;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** The U-curve for journals, slides, cards and guesses. */
class PlainUTest {

  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  private static Chart chart(String report, Style style) {
    return Charts.of(ShippedSweeps.named(report), style).get(0);
  }

  private static String svg(String report, Style style) {
    return new String(chart(report, style).svg(), StandardCharsets.UTF_8);
  }

  private static List<String> labels(Chart chart) {
    return chart.layout().labels().stream().map(Canvas.Label::text).toList();
  }

  private static Stream<Chart> all(Style style) {
    return Stream.concat(
            ShippedSweeps.NAMES.stream().map(ShippedSweeps::named),
            IntStream.rangeClosed(1, 12).mapToObj(RandomSweeps::of))
        .flatMap(sweep -> Charts.of(sweep, style).stream());
  }

  @ParameterizedTest
  @CsvSource({"journal, 7", "slide, 24", "thumbnail, 18", "blank, 10"})
  void typeIsAsLargeAsTheStyleSays(String name, double leastPoints) throws Exception {
    Style style = Style.ALL.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    Element root = SvgPicture.parse(chart("question", style).svg()).getDocumentElement();
    double units = Double.parseDouble(root.getAttribute("viewBox").split(" ", -1)[2]);
    double points = Length.parse(root.getAttribute("width")).points();
    Matcher size =
        Pattern.compile("font-size=\"([\\d.]+)(?:px)?\"").matcher(svg("question", style));
    double least = Double.POSITIVE_INFINITY;
    while (size.find()) {
      least = Math.min(least, Double.parseDouble(size.group(1)) * points / units);
    }
    assertThat(least).isBetween(leastPoints, 99.0);
  }

  @Test
  void aSlideHasTwelveWordsAtMost() {
    all(Style.SLIDE)
        .forEach(
            slide -> {
              long words =
                  labels(slide).stream()
                      .flatMap(label -> Stream.of(label.split("[ /]", -1)))
                      .filter(word -> WORD.matcher(word).find())
                      .count();
              assertThat(words).as("%s", labels(slide)).isLessThanOrEqualTo(12);
            });
  }

  @Test
  void aJournalIsPrintedInBlackAndGreys() {
    for (String report : ShippedSweeps.NAMES) {
      String svg = svg(report, Style.JOURNAL);
      Matcher hex = Pattern.compile("#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})").matcher(svg);
      while (hex.find()) {
        assertThat(List.of(hex.group(1), hex.group(3))).containsOnly(hex.group(2));
      }
      Matcher rgb = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)").matcher(svg);
      while (rgb.find()) {
        assertThat(List.of(rgb.group(1), rgb.group(3))).as(report).containsOnly(rgb.group(2));
      }
      assertThat(svg).doesNotContainPattern("(fill|stroke)=\"(?!white|black|none|#|rgb)");
    }
  }

  @Test
  void aJournalSaysInItsCaptionWhatOthersSayInTheTitle() {
    Chart chart = chart("question", Style.JOURNAL);
    SweetSpot spot =
        Find.series(ShippedSweeps.named("question"), "float32", Scheme.CENTRAL, "all")
            .sweetSpot()
            .orElseThrow();
    assertThat(spot.epsilon()).isCloseTo(0.0147, within(0.0001));
    assertThat(labels(chart)).doesNotContain(chart.title());
    assertThat(chart.caption())
        .startsWith(chart.title() + ".")
        .anyMatch(s -> s.contains("float32 ε* = 0.015, d* = 3.5×10⁻⁵"))
        .anyMatch(s -> s.contains("float32 (dashed, u = 2⁻²⁴), float64 (solid, u = 2⁻⁵³)"));
    assertThat(chart("precisions", Style.JOURNAL).caption())
        .anyMatch(s -> s.endsWith("3 of 6 builds."));
    assertThat(chart("question", Style.SLIDE).caption()).isEmpty();
  }

  @Test
  void theTextbooksUHasItsMarksAndSixLabels() {
    assertThat(labels(chart("question", Style.JOURNAL)))
        .contains(
            "float32, u = 2⁻²⁴",
            "float64, u = 2⁻⁵³",
            "round-off, u/ε",
            "truncation, ε²",
            "step ε",
            "discrepancy d",
            "−1",
            "2");
  }

  @Test
  void ringsStandAtTheSweetSpots() throws Exception {
    AnalysedSweep sweep = ShippedSweeps.named("question");
    for (Style style : List.of(Style.JOURNAL, Style.SLIDE, Style.THUMBNAIL)) {
      Chart chart = Charts.of(sweep, style).get(0);
      Axes axes = chart.axes().get(0);
      for (String build : List.of("float32", "float64")) {
        SweetSpot spot = Find.series(sweep, build, Scheme.CENTRAL, "all").sweetSpot().orElseThrow();
        Element group = SvgPicture.element(SvgPicture.parse(chart.svg()), "sweet-spot-" + build);
        Element circle = (Element) group.getElementsByTagName("circle").item(0);
        assertThat(SvgPicture.number(circle, "cx")).isCloseTo(axes.x(spot.epsilon()), within(0.05));
        assertThat(SvgPicture.number(circle, "cy"))
            .isCloseTo(axes.y(spot.discrepancy()), within(0.05));
      }
    }
  }

  /** Of a ReLU's V too, whose right branch ends in a leap. */
  @ParameterizedTest
  @CsvSource({"question, right, 2", "question, left, -1", "relu, right, 2", "sine, right, 1"})
  void trianglesHaveTheSlopeOfTheirBranch(String report, String side, int slope) throws Exception {
    Chart chart =
        Charts.of(ShippedSweeps.named(report), Style.JOURNAL).stream()
            .filter(c -> !report.equals("sine") || c.name().contains("forward"))
            .findFirst()
            .orElseThrow();
    Axes axes = chart.axes().get(0);
    List<Point2D> corners =
        SvgPicture.points(SvgPicture.element(SvgPicture.parse(chart.svg()), "slope-" + side));
    double perDecadeX = (axes.right() - axes.left()) / (axes.logRight() - axes.logLeft());
    double perDecadeY = (axes.bottom() - axes.top()) / (axes.logTop() - axes.logBottom());
    double run = (corners.get(2).getX() - corners.get(0).getX()) / perDecadeX;
    double rise = (corners.get(0).getY() - corners.get(2).getY()) / perDecadeY;
    assertThat(rise / run).isCloseTo(slope, within(0.01));
  }

  @Test
  void aBlankSheetGivesNothingAway() {
    assertThat(svg("question", Style.BLANK)).doesNotContain("curve-", "sweet-spot-", ">float");
    assertThat(labels(chart("question", Style.BLANK))).contains("10⁻¹¹", "discrepancy d");
  }

  @Test
  void wordsAreNoneOrMore() {
    assertThat(labels(chart("question", Style.JOURNAL.with(Words.NONE))))
        .noneMatch(label -> WORD.matcher(label).find());
    assertThat(labels(chart("question", Style.SLIDE.with(Words.TEACHING))))
        .contains("too small: digits cancel", "too large: the loss bends", "round-off, u/ε");
  }

  @Test
  void sizesAreThoseOfThePage() throws Exception {
    assertThat(svg("question", Style.JOURNAL)).contains("width=\"86mm\"", "height=\"62mm\"");
    BufferedImage slide =
        ImageIO.read(new ByteArrayInputStream(chart("question", Style.SLIDE).png()));
    assertThat(slide.getWidth()).isEqualTo(1920);
    assertThat(slide.getHeight()).isEqualTo(1080);
  }

  @Test
  void typeThatLeavesNoRoomForAxesIsRefused() {
    Style.Page page = Style.JOURNAL.page();
    Style.Page large =
        new Style.Page(page.width(), page.height(), Length.parse("40pt"), 0, 600, false);
    assertThatThrownBy(() -> Style.JOURNAL.on(large))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "86mm × 62mm with type of 40pt: too small for axes; at least 16 × 10 times the type is"
                + " needed");
  }

  @ParameterizedTest
  @CsvSource({"86mm, 243.78", "8.6cm, 243.78", "1in, 72", "8 pt, 8", "1920px, 1440"})
  void lengthsAreRead(String text, double points) {
    assertThat(Length.parse(text).points()).isCloseTo(points, within(0.005));
  }

  @ParameterizedTest
  @CsvSource({"86", "mm", "-3mm", "0mm", "1e3mm", "8 em", "''"})
  void otherLengthsAreNot(String text) {
    assertThatThrownBy(() -> Length.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
