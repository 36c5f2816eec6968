package epsweep.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import epsweep.gradient.Scheme;
import epsweep.report.page.Browser;
import epsweep.sweep.file.SweepFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;

/** The committed {@code reports/lab.html} in a real browser: what hands and eyes meet. */
@Tag("slow")
class LabScreenTest {

  private static final Path PAGE = Path.of("reports", "lab.html");

  private static final String HOSTILE = "<img src=x onerror=\"document.title='taken'\"><script>";

  @TempDir private static Path folder;
  private static Browser browser;

  @BeforeAll
  static void start() {
    assumeTrue(Browser.isInstalled(), Browser.MISSING);
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
    open("#lang=%22en%22");
  }

  private static void open(String state) {
    browser.driver().get("about:blank");
    browser.driver().get(PAGE.toUri() + state);
    await("document.querySelectorAll('#views button').length == 3");
  }

  private static void await(String condition) {
    long end = System.nanoTime() + 90_000_000_000L;
    while (!Boolean.TRUE.equals(browser.value("Boolean(" + condition + ")"))) {
      assertThat(System.nanoTime()).as(condition).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static void awaitCurves() {
    await("lab.answer && document.querySelectorAll('#plot path.curve').length > 1");
  }

  private static void press(CharSequence keys) {
    browser.driver().switchTo().activeElement().sendKeys(keys);
  }

  @ParameterizedTest
  @CsvSource({
    "1280, 720, light",
    "1920, 1080, light",
    "1024, 768, dark",
    "390, 844, light",
    "390, 844, dark"
  })
  void readersWithOtherMeansFindNothingWrong(int width, int height, String colours)
      throws IOException {
    browser.screen(width, height);
    browser.colours(colours);
    for (String view : List.of("lab", "lesson", "paste")) {
      open("#view=%22" + view + "%22");
      assertThat(browser.violations()).as(view).isEmpty();
      assertThat((Boolean) browser.value("document.documentElement.scrollWidth <= innerWidth"))
          .as(view)
          .isTrue();
    }
    assertThat(browser.log(LogType.BROWSER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyStepOfTheLessonIsALinkAndNamesItsTask(int step) throws IOException {
    open("#view=%22lesson%22&step=" + step);
    assertThat(browser.value("lab.state.step")).isEqualTo((long) step);
    assertThat((String) browser.value("document.body.innerText"))
        .doesNotContain("step.", "undefined", "NaN");
    assertThat(browser.violations()).isEmpty();
    assertThat(browser.log(LogType.BROWSER)).isEmpty();
  }

  @Test
  void whatIsTypedOrPastedStaysText() {
    awaitCurves();
    WebElement formula = browser.driver().findElement(By.cssSelector("#controls input[type=text]"));
    formula.sendKeys(Keys.chord(Keys.CONTROL, "a"), HOSTILE, Keys.TAB);
    await("!document.getElementById('trouble').hidden || document.querySelector('.refused')");
    browser.value("lab.set({view: 'paste'})");
    browser.value("lab.pasteText(arguments[0])", HOSTILE + "\n1.0 1.0\n2.0 2.1\n3.0 3.0\n");
    await("document.querySelector('#paste .result').textContent.length > 20");
    open("#sweep=" + "%7B%22name%22:%22%3Cimg src=x onerror=alert(1)%3E%22%7D&view=%22%3Cb%3E%22");
    assertThat(browser.value("document.querySelectorAll('img, #plot script').length"))
        .isEqualTo(0L);
    assertThat(browser.value("document.title")).isNotEqualTo("taken");
    await("!document.getElementById('trouble').hidden");
    assertThat(browser.log(LogType.BROWSER)).isEmpty();
  }

  @Test
  void theStateStandsInTheAddress() {
    awaitCurves();
    browser.value(
        "lab.set({at: 3e-6, sweep: {...lab.state.sweep, function: 'exp(x)*sin(x)', at: 0.7}})");
    await("lab.answer && lab.answer.curves[0]['sweet-spot']");
    Object state = browser.value("JSON.stringify(lab.state)");
    await("location.hash.includes('at=' + lab.state.at)");
    String address = (String) browser.value("location.hash");
    open(address);
    assertThat(browser.value("JSON.stringify(lab.state)")).isEqualTo(state);
  }

  /** Browsers refuse addresses that come too fast: Chromium 200 in ten seconds. */
  @Test
  void aDragWritesFewAddresses() {
    awaitCurves();
    browser.value(
        "(() => { window.written = 0; const replace = history.replaceState.bind(history);"
            + " history.replaceState = (...all) => { written++; replace(...all); };"
            + " for (let i = 1; i <= 400; i++) lab.set({at: i / 1e6}); })()");
    await("location.hash.includes('at=' + lab.state.at)");
    assertThat(number("lab.state.at")).isEqualTo(4e-4);
    assertThat(number("written")).isLessThan(20);
    assertThat(browser.log(LogType.BROWSER)).isEmpty();
  }

  @Test
  void keysDoWhatAHandDoes() {
    awaitCurves();
    double before = number("lab.state.at");
    press(Keys.ARROW_RIGHT);
    assertThat(number("lab.state.at")).isGreaterThan(before);
    press(Keys.chord(Keys.SHIFT, Keys.ARROW_LEFT));
    assertThat(number("lab.state.at")).isLessThan(before);
    press("3");
    assertThat(browser.value("lab.state.view")).isEqualTo("paste");
    press("z");
    assertThat(browser.value("lab.state.view")).isEqualTo("lab");
    press("?");
    assertThat((Boolean) browser.value("document.getElementById('help').open")).isTrue();
    press(Keys.ESCAPE);
    press("f");
    assertThat((Boolean) browser.value("document.body.classList.contains('projector')")).isTrue();
  }

  private static double number(String expression) {
    return ((Number) browser.value(expression)).doubleValue();
  }

  /** What the page saves is a sweep file that says what the page shows. */
  @Test
  void whatIsSetIsASweepFile() throws IOException {
    awaitCurves();
    browser.value("lab.sweep({function: 'x^3', at: 0.5, schemes: ['four-point']})");
    String text =
        (String)
            browser
                .driver()
                .executeAsyncScript(
                    "lab.ask('write', {task: 'write', settings: lab.state.sweep},"
                        + " a => arguments[0](a.text))");
    Path file = Files.writeString(folder.resolve("lab.yaml"), text);
    assertThat(SweepFile.read(file).schemes())
        .extracting(Scheme::label)
        .containsExactly("four-point");
    assertThat(text).contains("x^3", "0.5");
  }

  /** A third language is one file: each has every sentence, with the same places to fill. */
  @Test
  void everyLanguageHasEverySentence() {
    Object missing =
        browser.value(
            """
            (() => {
              const all = [...document.querySelectorAll('script.messages')]
                .map(s => [s.lang, JSON.parse(s.textContent)]);
              const places = text => (text.match(/\\{\\w+\\}/g) || []).sort().join();
              const wrong = [];
              for (const [a, as] of all) for (const [b, bs] of all) for (const key in as) {
                if (!(key in bs)) wrong.push(b + ' lacks ' + key);
                else if (places(as[key]) !== places(bs[key])) wrong.push(b + ' fills ' + key);
              }
              return wrong;
            })()\
            """);
    assertThat((List<?>) missing).isEmpty();
  }
}
