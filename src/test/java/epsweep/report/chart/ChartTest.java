package epsweep.report.chart;

import static epsweep.report.chart.SvgPicture.element;
import static epsweep.report.chart.SvgPicture.number;
import static epsweep.report.chart.SvgPicture.parse;
import static epsweep.report.chart.SvgPicture.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Find;
import epsweep.analysis.comparison.Comparison;
import epsweep.analysis.comparison.NamedSweep;
import epsweep.analysis.curve.SweetSpot;
import epsweep.analysis.curve.VFit;
import epsweep.gradient.Scheme;
import epsweep.report.RandomSweeps;
import epsweep.report.ShippedSweeps;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.plain.Style;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartTest {

  /** Descenders and ascenders do not fill a label's box: neighbours may share this much of it. */
  private static final double SLACK = 2;

  static Stream<Arguments> samples() {
    List<Arguments> arguments = new ArrayList<>();
    for (Map.Entry<String, AnalysedSweep> sample : SampleSweeps.all().entrySet()) {
      for (Chart chart : Charts.of(sample.getValue())) {
        arguments.add(Arguments.of(sample.getKey() + ": " + chart.name(), chart));
      }
    }
    return arguments.stream();
  }

  static Stream<Arguments> samplesAndShipped() {
    Stream<Arguments> shipped =
        ShippedSweeps.NAMES.stream()
            .flatMap(
                report ->
                    inEveryStyle(ShippedSweeps.named(report))
                        .map(chart -> Arguments.of(report + "/" + chart.name(), chart)));
    return Stream.of(samples(), shipped, compared()).flatMap(s -> s);
  }

  /** 200 sweeps of drawn numbers, whose curves may leave a name no place at all. */
  private static Stream<Arguments> random() {
    return LongStream.range(0, 200)
        .boxed()
        .flatMap(
            seed ->
                Charts.of(RandomSweeps.of(seed)).stream()
                    .map(chart -> Arguments.of("random " + seed + "/" + chart.name(), chart)));
  }

  /** Sweeps over each other: alike, unlike, of other builds, as many as there may be. */
  private static Stream<Arguments> compared() {
    return Stream.of(
            List.of("question", "averaged"),
            List.of("question", "trained", "relu", "remedies"),
            List.of("sine", "large"),
            List.of("formula", "complex-step"),
            List.of(
                "question", "precisions", "schemes", "walls", "averaged", "relu", "sine", "screen"))
        .flatMap(ChartTest::compared);
  }

  private static Stream<Arguments> compared(List<String> reports) {
    List<NamedSweep> sweeps =
        reports.stream().map(r -> new NamedSweep(r, ShippedSweeps.named(r))).toList();
    Comparison comparison = new Comparison(sweeps);
    return Stream.of(
            Charts.of(comparison),
            Charts.of(comparison, Style.JOURNAL),
            Charts.of(comparison, Style.SLIDE))
        .map(chart -> Arguments.of(chart.name() + " " + reports, chart));
  }

  private static Stream<Chart> inEveryStyle(AnalysedSweep sweep) {
    return Stream.concat(
        Charts.of(sweep).stream(),
        Style.ALL.stream().flatMap(style -> Charts.of(sweep, style).stream()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samplesAndShipped")
  void labelsTouchNeitherEachOtherNorTheEdgeNorACurve(String name, Chart chart) {
    Canvas canvas = chart.layout();
    labelsTouchNeitherEachOtherNorTheEdge(canvas);
    for (Canvas.Label label : canvas.labels()) {
      for (Point2D point : canvas.curves()) {
        assertThat(label.shape().contains(point))
            .as("'%s' over a curve at %s", label.text(), point)
            .isFalse();
      }
    }
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("random")
  void labelsOfDrawnNumbersTouchNeitherEachOtherNorTheEdge(String name, Chart chart) {
    labelsTouchNeitherEachOtherNorTheEdge(chart.layout());
  }

  private static void labelsTouchNeitherEachOtherNorTheEdge(Canvas canvas) {
    Rectangle2D sheet = new Rectangle2D.Double(0, 0, canvas.width(), canvas.height());
    List<Canvas.Label> labels = canvas.labels();
    assertThat(labels).hasSizeGreaterThan(5);
    for (int i = 0; i < labels.size(); i++) {
      Canvas.Label label = labels.get(i);
      assertThat(sheet.contains(label.box())).as("'%s' on the sheet", label.text()).isTrue();
      for (int j = 0; j < i; j++) {
        assertThat(overlap(label.shape(), labels.get(j).shape()))
            .as("'%s' over '%s'", label.text(), labels.get(j).text())
            .isFalse();
      }
    }
  }

  private static boolean overlap(Shape a, Shape b) {
    if (!a.getBounds2D().intersects(b.getBounds2D())) {
      return false;
    }
    Area common = new Area(a);
    common.intersect(new Area(b));
    Rectangle2D box = common.getBounds2D();
    return Math.min(box.getWidth(), box.getHeight()) > SLACK;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void svgIsWellFormedSmallAndTheSameEveryTime(String name, Chart chart) throws Exception {
    byte[] svg = chart.svg();
    Document document = parse(svg);
    Element root = document.getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("svg");
    assertThat(root.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(Fonts.printable(chart.title()));
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
    assertThat(root.getElementsByTagName("script").getLength()).isZero();
    assertThat(SvgPicture.ids(root)).doesNotHaveDuplicates();
    assertThat(svg.length).isLessThan(600_000);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(chart.svg()).isEqualTo(svg);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatTheUCurveMarksIsWhatWasMeasured() throws Exception {
    AnalysedSweep sweep = SampleSweeps.question();
    Document svg = parse(Charts.of(sweep).get(0).svg());
    double[] epsilon = sweep.sweep().epsilon();
    for (String build : List.of("float32", "float64")) {
      double[] d = Find.curve(sweep.sweep(), build, Scheme.CENTRAL, "all").discrepancy();
      SweetSpot spot =
          Find.series(sweep, build, Scheme.CENTRAL, "all").analysis().sweetSpot().orElseThrow();
      VFit fit = Find.series(sweep, build, Scheme.CENTRAL, "all").analysis().fit().orElseThrow();
      List<Point2D> curve = points(element(svg, "curve-" + build));
      assertThat(curve).hasSize(epsilon.length);
      SvgPicture.Axis x =
          new SvgPicture.Axis(epsilon[0], curve.get(0).getX(), epsilon[90], curve.get(90).getX());
      SvgPicture.Axis y =
          new SvgPicture.Axis(d[40], curve.get(40).getY(), d[80], curve.get(80).getY());

      Element circle =
          (Element) element(svg, "sweet-spot-" + build).getElementsByTagName("circle").item(0);
      assertThat(number(circle, "cx")).isCloseTo(x.at(spot.epsilon()), within(0.05));
      assertThat(number(circle, "cy")).isCloseTo(y.at(spot.discrepancy()), within(0.05));

      List<Point2D> guide = points(element(svg, "guide-right-" + build));
      double first = 2 * Math.log10(x.value(guide.get(0).getX()) / fit.cornerEpsilon());
      double drawn = Math.log10(y.value(guide.get(0).getY()) / fit.cornerDiscrepancy());
      assertThat(drawn).isCloseTo(first, within(0.01));
    }
    int dead = 0;
    while (Find.curve(sweep.sweep(), "float32", Scheme.CENTRAL, "all").deadFraction()[dead] == 1) {
      dead++;
    }
    double lastDead = points(element(svg, "curve-float32")).get(dead - 1).getX();
    assertThat(hatchedTo(element(svg, "dead-zone-float32"))).isCloseTo(lastDead, within(0.05));
  }

  /** The right end of the area that clips a group's drawing. */
  private static double hatchedTo(Element group) {
    Element clip = (Element) group.getElementsByTagName("clipPath").item(0);
    Element path = (Element) clip.getElementsByTagName("path").item(0);
    Matcher corner = Pattern.compile("[ML](-?[\\d.]+)").matcher(path.getAttribute("d"));
    double right = 0;
    while (corner.find()) {
      right = Math.max(right, Double.parseDouble(corner.group(1)));
    }
    return right;
  }

  @Test
  void pngHasItsSizeResolutionAndContent() throws Exception {
    Chart chart = Charts.of(SampleSweeps.question()).get(0);
    byte[] png = chart.png();
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(png)));
    BufferedImage image = reader.read(0);
    assertThat(image.getWidth()).isEqualTo(1920);
    assertThat(image.getHeight()).isEqualTo(chart.height());
    IIOMetadataNode root =
        (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
    IIOMetadataNode physical = (IIOMetadataNode) root.getElementsByTagName("pHYs").item(0);
    assertThat(physical.getAttribute("pixelsPerUnitXAxis")).isEqualTo("7874");
    long coloured = 0;
    for (int y = 0; y < image.getHeight(); y += 3) {
      for (int x = 0; x < image.getWidth(); x += 3) {
        int rgb = image.getRGB(x, y) & 0xFFFFFF;
        coloured += rgb == 0xFFFFFF ? 0 : 1;
      }
    }
    assertThat(coloured).isGreaterThan(10_000);
  }

  @Test
  void everyTextOfTheSamplesCanBeShown() {
    for (AnalysedSweep sweep : List.of(SampleSweeps.question())) {
      for (Chart chart : Charts.of(sweep)) {
        assertThat(chart.layout().labels())
            .noneMatch(label -> label.text().contains("?") && !label.text().endsWith("?"));
      }
    }
  }
}
