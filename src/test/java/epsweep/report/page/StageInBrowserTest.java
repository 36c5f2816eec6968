package epsweep.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import epsweep.analysis.AnalysedSweep;
import epsweep.report.chart.kit.Axes;
import epsweep.text.Digits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Curve, slider and digits on one screen, in a real browser. */
class StageInBrowserTest {

  @TempDir static Path folder;
  private static AnalysedSweep sweep;
  private static Map<String, String[]> csv;
  private static Axes axes;
  private static Path page;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Browser.isInstalled(), Browser.MISSING);
    sweep = SampleReport.shipped("question");
    csv = SampleReport.csv(sweep);
    axes = new StagePlot(new PageContent(sweep)).axes();
    page = Files.writeString(folder.resolve("index.html"), SampleReport.page(sweep));
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    browser.screen(1280, 720);
    browser.colours("light");
    open("");
  }

  private static void open(String state) {
    browser.driver().get("about:blank");
    browser.driver().get(page.toUri() + state);
    browser.skipTheGuess();
  }

  private static double number(String expression, Object... arguments) {
    return ((Number) browser.value(expression, arguments)).doubleValue();
  }

  private static int chosen() {
    return (int) number("page.state.at");
  }

  /** d of a curve in {@code sweep.csv}, as the page writes it. */
  private static String figure(String build, String group, int at) {
    String[] row = csv.get(build + ",central," + group + "," + at);
    return Digits.typeset(Double.parseDouble(row[4]), 3);
  }

  @Test
  void curveSliderAndDigitsAreInOneScreen() {
    for (String part : List.of("#plot", "#epsilon", "#readout", "#regimes", "#digits")) {
      assertThat(
              number("document.querySelector(arguments[0]).getBoundingClientRect().bottom", part))
          .as(part)
          .isBetween(1.0, 720.0);
    }
    assertThat(number("document.getElementById('plot').clientWidth / 1280")).isBetween(0.45, 0.65);
    assertThat(browser.driver().findElements(By.cssSelector("#digits tbody tr")))
        .hasSize(DigitsTable.ROWS);
  }

  /** A frame has 16.7 ms at 60 a second. */
  @Test
  void aStepOfTheSliderFitsIntoAFrame() {
    List<Double> spent = browser.drag("#epsilon", 120).stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "a step of the slider keeps the page busy for %.1f ms (median), %.1f in 9 of 10%n",
        spent.get(60),
        spent.get(108));
    assertThat(chosen()).isGreaterThan(100);
    // The least of 20 each: at other times other work may have the processor.
    assertThat(spent.get(6)).isBetween(0.1, 1000.0 / 60);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 60, 100})
  void hoverShowsTheCsvAndLeavesTheChosenEpsilon(int at) {
    int before = chosen();
    WebElement plot = browser.driver().findElement(By.id("curve"));
    double epsilon = sweep.sweep().epsilon()[at];
    double width = number("arguments[0].clientWidth", plot);
    int x = (int) Math.round((axes.x(epsilon) / StagePlot.UNITS - 0.5) * width);
    new Actions(browser.driver()).moveToElement(plot, x, 0).perform();
    List<String> told =
        browser.driver().findElements(By.cssSelector("#tip p")).stream()
            .map(p -> p.getDomProperty("textContent"))
            .toList();
    assertThat(told)
        .containsExactly(
            "ε = " + Digits.typeset(epsilon, 3),
            "float32  d = " + figure("float32", "all", at),
            "float64  d = " + figure("float64", "all", at));
    assertThat(chosen()).isEqualTo(before);
    assertThat(browser.text("#epsilon-text"))
        .isEqualTo(Digits.typeset(sweep.sweep().epsilon()[before], 3));
    new Actions(browser.driver()).moveToElement(plot, x, 0).click().perform();
    assertThat(chosen()).isEqualTo(at);
    WebElement heading = browser.driver().findElement(By.tagName("h1"));
    new Actions(browser.driver()).moveToElement(heading).perform();
    assertThat(browser.driver().findElement(By.id("tip")).isDisplayed()).isFalse();
  }

  /** In a plot of each further chart, at the width of a page and of a phone. */
  @ParameterizedTest
  @CsvSource({
    "error-budget, 1, round-off float64, float64, all, 7, 1280",
    "error-budget, 1, truncation float64, float64, all, 6, 1280",
    "small-multiples, 1, float32 lstm.weight_hh, float32, lstm.weight_hh, 4, 1280",
    "small-multiples, 1, float32 lstm.weight_hh, float32, lstm.weight_hh, 4, 390",
    "heat-map, 22, float64 lstm.weight_ih[f], float64, lstm.weight_ih[f], 4, 1280",
    "dead-zone, 0, float32, float32, all, 5, 1280",
    "dead-zone, 0, lstm, float32, lstm, 5, 390"
  })
  void hoverOnAFurtherChartShowsTheCsv(
      String chart, int plot, String name, String build, String group, int column, int width) {
    browser.screen(width, 720);
    open("");
    String find = "document.querySelector('#" + chart + " .paper')";
    WebElement paper = browser.driver().findElement(By.cssSelector("#" + chart + " .paper"));
    browser.value(find + ".scrollIntoView({block: 'center'})");
    for (int at : List.of(20, 60, 100)) {
      double epsilon = sweep.sweep().epsilon()[at];
      browser.value(
          "(([l, r, a, b, t, u], e) => { const svg = "
              + find
              + ".querySelector('svg'); const p = new DOMPoint(l + (e - a) / (b - a) * (r - l),"
              + " (t + u) / 2).matrixTransform(svg.getScreenCTM());"
              + find
              + ".dispatchEvent(new PointerEvent('pointermove', {clientX: p.x, clientY: p.y,"
              + " bubbles: true})); })(JSON.parse("
              + find
              + ".querySelector('script').textContent).plots[arguments[1]].axes, arguments[0])",
          StrictMath.log10(epsilon),
          plot);
      assertThat(told())
          .startsWith("ε = " + Digits.typeset(epsilon, 3))
          .contains(name + "  " + value(build + ",central," + group + "," + at, column));
      assertThat(browser.driver().findElements(By.cssSelector("#" + chart + " .ghost line")))
          .hasSize(1);
    }
    browser.value(find + ".dispatchEvent(new PointerEvent('pointerleave'))");
    assertThat(browser.driver().findElement(By.id("reading")).isDisplayed()).isFalse();
    assertThat(paper.findElements(By.cssSelector(".ghost line"))).isEmpty();
  }

  private static List<String> told() {
    return browser.driver().findElements(By.cssSelector("#reading p")).stream()
        .map(p -> p.getDomProperty("textContent"))
        .toList();
  }

  /** A cell of {@code sweep.csv} as a chart tells it; shares are in column 5. */
  private static String value(String row, int column) {
    double number = Double.parseDouble(csv.get(row)[column]);
    return column == 5 ? Digits.typeset(100 * number, 3) + " %" : Digits.typeset(number, 3);
  }

  @Test
  void arrowKeysReadAFurtherChart() {
    WebElement paper = browser.driver().findElement(By.cssSelector("#small-multiples .paper"));
    browser.value("arguments[0].focus({focusVisible: true})", paper);
    int middle = sweep.sweep().epsilon().length / 2;
    assertThat(told()).contains("float64 all  " + figure("float64", "all", middle));
    paper.sendKeys(Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_LEFT);
    assertThat(told())
        .contains("float64 lstm.weight_hh  " + figure("float64", "lstm.weight_hh", middle + 1));
    paper.sendKeys(Keys.ESCAPE);
    assertThat(browser.driver().findElement(By.id("reading")).isDisplayed()).isFalse();
  }

  @Test
  void theThumbStandsUnderItsEpsilon() {
    String left = "document.getElementById(arguments[0]).getBoundingClientRect().left";
    String right = "document.getElementById(arguments[0]).getBoundingClientRect().right";
    assertThat(number(left, "epsilon") + 8).isCloseTo(number(left, "plot"), within(1.0));
    assertThat(number(right, "epsilon") - 8).isCloseTo(number(right, "plot"), within(1.0));
  }

  /** A screen shows sixty a second; the figure is printed, since a busy machine draws fewer. */
  @Test
  void framesKeepUpWithTheSlider() {
    Object measured =
        browser
            .driver()
            .executeAsyncScript(
                "const done = arguments[0], slider = document.querySelector('input[type=range]');"
                    + "let frames = 0, start = performance.now();"
                    + "requestAnimationFrame(function next(now) {"
                    + "  slider.value = (++frames % 100) / 100;"
                    + "  slider.dispatchEvent(new Event('input', {bubbles: true}));"
                    + "  if (now - start < 2000) requestAnimationFrame(next);"
                    + "  else done(1000 * frames / (now - start)); });");
    double perSecond = ((Number) measured).doubleValue();
    System.out.printf(Locale.ROOT, "%.0f frames a second while dragging%n", perSecond);
    assertThat(perSecond).isGreaterThan(10);
    assertThat(chosen()).isPositive();
  }

  @Test
  void theStateIsRestoredFromTheAddress() {
    open("#eps=1e-6&group=lstm&off=float64");
    int at = chosen();
    assertThat(Math.abs(Math.log10(sweep.sweep().epsilon()[at]) + 6)).isLessThan(0.05);
    assertThat(browser.text("#readout td")).isEqualTo(figure("float32", "lstm", at));
    assertThat(browser.driver().findElement(By.cssSelector("#plot .curve.b1")).isDisplayed())
        .isFalse();
    assertThat(browser.text("#digits tbody bdi")).startsWith("lstm.");
  }

  @Test
  void anAddressThatMeansNothingIsIgnored() {
    open("#eps=nonsense&group=nobody&off=float16");
    assertThat(chosen()).isEqualTo(new PageContent(sweep).openingAt());
    assertThat(browser.text("#readout td")).isEqualTo(figure("float32", "all", chosen()));
  }

  @Test
  void theAddressFollowsTheState() throws Exception {
    browser.value("page.set({at: 20, group: 1, off: new Set([0])})");
    String epsilon = (String) browser.value("String(Number(page.epsilon[20].toPrecision(3)))");
    String group = (String) browser.value("page.data.groups[1].name");
    String expected = "#eps=" + epsilon + "&group=" + group + "&off=float32";
    String address = "";
    for (int i = 0; i < 100 && !address.endsWith(expected); i++) {
      Thread.sleep(50);
      address = browser.driver().getCurrentUrl();
    }
    assertThat(address).endsWith(expected);
  }

  @Test
  void aGroupsCurveIsDrawnWhereJavaWouldDrawIt() {
    open("#eps=1e-6&group=dense.bias");
    String path =
        (String) browser.value("document.querySelector('#plot .curve.b1').getAttribute('d')");
    String[] points = path.substring(1).split("L", -1);
    assertThat(points).hasSize(sweep.sweep().epsilon().length);
    for (int i = 0; i < points.length; i++) {
      double d = Double.parseDouble(csv.get("float64,central,dense.bias," + i)[4]);
      double y = Double.parseDouble(points[i].substring(points[i].indexOf(' ') + 1));
      assertThat(y).isCloseTo(StagePlot.y(axes, d), within(0.3));
    }
  }

  @Test
  void buildsAreSwitchedOffAndTheLastOneBringsAllBack() {
    List<WebElement> toggles = browser.driver().findElements(By.className("toggle"));
    toggles.get(1).click();
    assertThat(browser.driver().findElement(By.cssSelector("#plot .curve.b1")).isDisplayed())
        .isFalse();
    assertThat(browser.driver().findElements(By.cssSelector("#digits thead th:not([hidden])")))
        .hasSize(2);
    toggles.get(0).click();
    assertThat(number("page.state.off.size")).isZero();
  }

  /** Blue and orange side by side are a brown third line. */
  @Test
  void coincidingCurvesTakeTurns() {
    String turns =
        "[...document.querySelectorAll('.turn')].filter(t => t.getAttribute('d') !== '').length";
    assertThat(number(turns)).isEqualTo(2);
    browser.driver().findElements(By.className("toggle")).get(1).click();
    assertThat(number(turns)).isZero();
  }

  @Test
  void aRowOfTheHeatMapOpensItsGroup() {
    browser.value(
        "[...document.querySelectorAll('#heat-map .opens')].find(t => t.textContent ==="
            + " 'lstm.bias').dispatchEvent(new MouseEvent('click'))");
    assertThat(browser.text("#readout td")).isEqualTo(figure("float32", "lstm.bias", chosen()));
    assertThat(browser.value("document.getElementById('group').selectedOptions[0].text"))
        .isEqualTo("lstm.bias");
  }

  @Test
  void onAPhoneTheStageNeedsNoScrollingSideways() {
    browser.screen(390, 844);
    open("");
    assertThat(number("document.scrollingElement.scrollWidth")).isEqualTo(390);
    String wider =
        "Math.max(...[...document.querySelectorAll('#stage .scroll, #curve')]"
            + ".map(s => s.scrollWidth - s.clientWidth))";
    assertThat(number(wider)).isLessThanOrEqualTo(0);
    assertThat(number("document.querySelector('#plot .tick').getBoundingClientRect().height"))
        .as("type of the ticks")
        .isGreaterThan(12);
  }

  @Test
  void typeAndLinesStandOutInTheDark() {
    browser.colours("dark");
    String lightness =
        "getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]"
            + ".match(/\\d+/g).slice(0, 3).reduce((sum, c) => sum + Number(c), 0)";
    assertThat(number(lightness, "#stage", "backgroundColor")).isLessThan(150);
    assertThat(number(lightness, "#plot .tick", "fill")).isGreaterThan(600);
    assertThat(number(lightness, "#plot .curve.b1", "stroke")).isGreaterThan(380);
  }
}
