package epsweep.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import epsweep.analysis.AnalysedSweep;
import epsweep.report.chart.SampleSweeps;
import epsweep.sweep.GradientSweep;
import epsweep.sweep.GradientTable;
import epsweep.text.Digits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.openqa.selenium.logging.LogType;

/** The page of the shipped question in a real browser, opened as a file. */
class PageInBrowserTest {

  @TempDir static Path folder;
  private static AnalysedSweep sweep;
  private static Map<String, String[]> csv;
  private static Path page;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Browser.isInstalled(), Browser.MISSING);
    sweep = SampleReport.shipped("question");
    csv = SampleReport.csv(sweep);
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
    browser.anyScreen();
    browser.scripts(true);
    browser.colours("light");
    browser.log(LogType.BROWSER);
    browser.log(LogType.PERFORMANCE);
    browser.open(page);
    browser.skipTheGuess();
  }

  @Test
  void opensWithoutARequestOrAMessage() {
    press(Keys.HOME);
    press(Keys.END);
    browser.value("document.querySelectorAll('button').forEach(b => b.click())");
    assertThat(browser.log(LogType.BROWSER)).isEmpty();
    assertThat(browser.log(LogType.PERFORMANCE))
        .filteredOn(message -> message.contains("\"Network.requestWillBeSent\""))
        .filteredOn(message -> !message.contains("\"url\":\"data:"))
        .hasSize(1)
        .allMatch(message -> message.contains("index.html"));
  }

  private static WebElement slider() {
    return browser.driver().findElement(By.id("epsilon"));
  }

  private static void press(CharSequence... keys) {
    slider().sendKeys(keys);
  }

  /** Moves the slider to an ε by its keys alone. */
  private static void moveTo(int at) {
    press(Keys.HOME);
    String right = Keys.ARROW_RIGHT.toString();
    press(Keys.PAGE_UP.toString().repeat(at / 10) + right.repeat(at % 10));
  }

  private static double epsilon(int at) {
    return sweep.sweep().epsilon()[at];
  }

  private static String[] row(String build, int at) {
    return csv.get(build + ",central,all," + at);
  }

  private static void assertReadOutIs(int at) {
    assertThat(browser.text("#epsilon-text")).isEqualTo(Digits.typeset(epsilon(at), 3));
    for (int b = 0; b < 2; b++) {
      String build = sweep.sweep().builds().get(b).name();
      String[] row = row(build, at);
      assertThat(Double.parseDouble(row[3])).isEqualTo(epsilon(at));
      String line = "#readout tbody tr:nth-child(" + (b + 1) + ") ";
      assertThat(browser.text(line + "th")).isEqualTo(build);
      assertThat(browser.text(line + "td:nth-child(2)")).isEqualTo(power(row[4], 3));
      assertThat(browser.text(line + "td:nth-child(3)")).isEqualTo(power(row[7], 2));
      assertThat(browser.text(line + "td:nth-child(4)")).isEqualTo(power(row[6], 2));
      assertThat(browser.text(line + "td:nth-child(5)"))
          .isEqualTo(Digits.percent(Double.parseDouble(row[5])));
    }
  }

  private static String power(String field, int digits) {
    return Digits.typeset(Double.parseDouble(field), digits);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 55, 87, 112})
  void theSliderShowsTheCsv(int at) {
    moveTo(at);
    assertReadOutIs(at);
    assertThat(slider().getDomAttribute("aria-valuetext"))
        .isEqualTo(
            "ε = %s; float32 d = %s; float64 d = %s"
                .formatted(
                    Digits.typeset(epsilon(at), 3),
                    power(row("float32", at)[4], 3),
                    power(row("float64", at)[4], 3)));
    assertThat(Double.parseDouble(slider().getDomProperty("value")))
        .isCloseTo(Math.log10(epsilon(at)), within(1e-9));
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  @Test
  void keysMoveTheSlider() {
    moveTo(50);
    press(Keys.ARROW_LEFT);
    assertReadOutIs(49);
    press(Keys.ARROW_UP);
    assertReadOutIs(50);
    press(Keys.PAGE_DOWN);
    assertReadOutIs(40);
    press(Keys.END);
    assertReadOutIs(112);
    press(Keys.ARROW_RIGHT);
    assertReadOutIs(112);
  }

  /** In the dead zone, near the sweet spot of each build. */
  @ParameterizedTest
  @CsvSource({"30", "53", "87"})
  void digitsAreMarkedByRelativeError(int at) {
    moveTo(at);
    List<GradientTable.Place> places = sweep.sweep().places();
    List<WebElement> rows = browser.driver().findElements(By.cssSelector("#digits tbody tr"));
    assertThat(rows).hasSize(DigitsTable.ROWS);
    for (WebElement row : rows) {
      String name = row.findElement(By.tagName("th")).getText();
      int parameter = places.indexOf(place(name));
      List<WebElement> cells = row.findElements(By.tagName("td"));
      for (int b = 0; b < 2; b++) {
        GradientSweep gradient = sweep.sweep().gradients().get(b);
        double g = gradient.analytic()[parameter];
        double n = gradient.numeric()[at][parameter];
        int agreeing = 0;
        int most = b == 0 ? 8 : 16;
        while (agreeing < most
            && Math.abs(n - g) < 0.5 * Math.pow(10, -agreeing - 1) * Math.abs(g)) {
          agreeing++;
        }
        WebElement cell = cells.get(b);
        assertThat(cell.findElement(By.tagName("small")).getText()).startsWith(agreeing + " digit");
        String good = cell.findElement(By.tagName("b")).getText();
        assertThat(good.replaceAll("[−.]", "").length()).as(name).isEqualTo(agreeing);
        double shown =
            Double.parseDouble(cell.findElement(By.className("n")).getText().replace('−', '-'));
        int digits = Math.min(most, agreeing + 4);
        assertThat(shown).isCloseTo(n, within(Math.abs(n) * Math.pow(10, 1 - digits)));
      }
    }
  }

  private static GradientTable.Place place(String name) {
    int bracket = name.indexOf('[');
    int index = Integer.parseInt(name.substring(bracket + 1, name.length() - 1));
    return new GradientTable.Place(name.substring(0, bracket), index);
  }

  @Test
  void theDeadZoneShowsZeros() {
    moveTo(0);
    for (WebElement row : browser.driver().findElements(By.cssSelector("#digits tbody tr"))) {
      WebElement float32 = row.findElement(By.cssSelector("td"));
      assertThat(float32.findElement(By.className("n")).getText()).isEqualTo("0");
      assertThat(float32.findElement(By.tagName("s")).getText()).isEqualTo("0");
      assertThat(float32.findElement(By.tagName("small")).getText()).isEqualTo("0 digits agree");
    }
    assertThat(browser.text("#regimes p")).contains("float32", "dead zone");
  }

  /** Java writes the state that the page opens with, the script every other. */
  @Test
  void theScriptWritesWhatIsThereWithoutIt() {
    String[] parts = {
      "#digits tbody", "#readout tbody", "#regimes", "#errors", "#epsilon-text", "#curves"
    };
    browser.scripts(false);
    browser.open(page);
    List<Object> without = List.of(parts).stream().map(PageInBrowserTest::written).toList();
    assertThat(slider().isDisplayed()).isFalse();
    assertThat(browser.driver().findElement(By.className("presets")).isDisplayed()).isFalse();
    assertThat(browser.driver().findElement(By.id("digits")).isDisplayed()).isTrue();
    browser.scripts(true);
    browser.open(page);
    browser.skipTheGuess();
    assertThat(List.of(parts).stream().map(PageInBrowserTest::written).toList()).isEqualTo(without);
    assertThat(slider().isDisplayed()).isTrue();
  }

  private static Object written(String selector) {
    String html =
        (String) browser.value("document.querySelector(arguments[0]).innerHTML", selector);
    return html.replaceAll(">\\s+<", "><")
        .replace("checked=\"\" hidden=\"\"", "checked=\"\"")
        .replace(" class=\"\"", "")
        .replaceAll("<path class=\"turn[^>]*></path>", "")
        .strip();
  }

  @Test
  void theTableCanBeNarrowedToABlock() {
    browser.driver().findElement(By.id("group")).sendKeys("dense.bias");
    List<WebElement> names = browser.driver().findElements(By.cssSelector("#digits tbody th"));
    assertThat(names)
        .hasSize(DigitsTable.ROWS)
        .allMatch(name -> name.getText().startsWith("dense.bias["));
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 320, 768, 3840})
  void nothingScrollsSidewaysButFiguresAndTables(int width) {
    browser.screen(width, 900);
    browser.open(page);
    assertThat(number(browser.value("document.scrollingElement.scrollWidth")))
        .isLessThanOrEqualTo(width);
  }

  @Test
  void everyTableIsInViewOnAWideScreen() {
    browser.screen(1280, 900);
    browser.open(page);
    browser.skipTheGuess();
    List<?> hidden =
        (List<?>)
            browser.value(
                "[...document.querySelectorAll('.findings .scroll')].map(s => {"
                    + " s.closest('details').open = true; return s.scrollWidth - s.clientWidth })");
    assertThat(hidden).isNotEmpty().allMatch(pixels -> number(pixels) <= 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axeFindsNothingSerious(String scheme) throws Exception {
    browser.colours(scheme);
    assertThat(browser.violations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"odd name", "no value at all", "all zero", "six builds", "one layer"})
  void pagesOfOddSweepsOpenWithoutAMessage(String sample) throws Exception {
    Path file = folder.resolve("sample.html");
    Files.writeString(file, SampleReport.page(SampleSweeps.all().get(sample)));
    browser.open(file);
    press(Keys.HOME);
    press(Keys.END);
    assertThat(browser.log(LogType.BROWSER)).isEmpty();
  }
}
