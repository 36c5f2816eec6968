package epsweep.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.curve.SweetSpot;
import epsweep.report.chart.SampleSweeps;
import epsweep.report.chart.kit.Axes;
import epsweep.text.Digits;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** A lesson asks for a guess before it shows what it found, in a real browser. */
@Tag("slow")
class GuessInBrowserTest {

  @TempDir static Path folder;
  private static AnalysedSweep sweep;
  private static Path page;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Browser.isInstalled(), Browser.MISSING);
    sweep = SampleReport.shipped("question");
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
    open("");
  }

  private static void open(String state) {
    browser.driver().get("about:blank");
    browser.driver().get(page.toUri() + state);
    browser.awaitScript();
  }

  private static WebElement find(String selector) {
    return browser.driver().findElement(By.cssSelector(selector));
  }

  /** The finest build's curve, its row, and all that tells of it. */
  private static void assertIsShown(boolean shown) {
    for (String part :
        new String[] {
          "#plot .curve.b1", "#readout tbody tr:nth-child(2)", "#numbers", "#findings", ".lead"
        }) {
      assertThat(find(part).isDisplayed()).as(part).isEqualTo(shown);
    }
    assertThat(find("#guess").isDisplayed()).isEqualTo(!shown);
    assertThat(find("#plot .curve.b0").isDisplayed()).isTrue();
  }

  @Test
  void aClickIsScoredInDecades() {
    assertIsShown(false);
    Series float64 = new PageContent(sweep).series().get(1);
    SweetSpot spot = float64.sweetSpot().orElseThrow();
    Axes axes = new StagePlot(new PageContent(sweep)).axes();
    WebElement plot = find("#curve");
    double x = axes.x(spot.epsilon() * 100) / StagePlot.UNITS - 0.5;
    double y = StagePlot.y(axes, spot.discrepancy() * 1000) / StagePlot.UNITS - 0.5;
    new Actions(browser.driver())
        .moveToElement(
            plot,
            (int) Math.round(x * plot.getSize().width),
            (int) Math.round(y * plot.getSize().height))
        .click()
        .perform();
    assertThat(find("#score").getText())
        .contains(
            "float64: ε* = " + Digits.typeset(spot.epsilon(), 2),
            "d* = " + Digits.typeset(spot.discrepancy(), 2))
        .containsPattern("Off by (1.9|2.0|2.1) decades of ε and (2.9|3.0|3.1) decades of d\\.");
    assertIsShown(true);
  }

  @Test
  void keysAloneMoveTheRingAndSetIt() {
    WebElement ring = find("#mark");
    String before = ring.getDomAttribute("aria-label");
    ring.sendKeys(Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_DOWN);
    assertThat(ring.getDomAttribute("aria-label")).isNotEqualTo(before).startsWith("Your guess: ε");
    int at = ((Number) browser.value("page.state.at")).intValue();
    ring.sendKeys(Keys.ENTER);
    assertThat(find("#score").getText()).contains("float64: ε* = ");
    assertThat(browser.value("page.state.at")).isEqualTo((long) at);
    assertIsShown(true);
  }

  @Test
  void itCanBeSkippedAndAnAddressWithAStateDoesNotAsk() throws Exception {
    assertThat(browser.violations()).isEmpty();
    new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();
    assertIsShown(true);
    assertThat(find("#score").getText()).isEmpty();
    open("");
    find("#guess button").click();
    assertIsShown(true);
    open("#eps=1e-6");
    assertIsShown(true);
  }

  @Test
  void printingShowsEverything() {
    browser.value("window.dispatchEvent(new Event('beforeprint'))");
    assertIsShown(true);
    assertThat(browser.value("document.querySelectorAll('details:not([open])').length"))
        .isEqualTo(0L);
  }

  @Test
  void onlyLessonsAsk() {
    assertThat(SampleReport.page(sweep)).contains("id=\"guess\"");
    assertThat(SampleReport.page(SampleSweeps.all().get("odd name")))
        .doesNotContain("id=\"guess\"");
  }
}
