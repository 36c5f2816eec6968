package epsweep.report.page;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's Chromium, without a window. */
public final class Browser implements AutoCloseable {

  /** Why tests that need it are skipped elsewhere. */
  public static final String MISSING =
      "no Chromium on the PATH; on Debian: apt-get install chromium chromium-driver";

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  public static boolean isInstalled() {
    return onPath("chromedriver").isPresent() && onPath("chromium", "chrome").isPresent();
  }

  private static Optional<File> onPath(String... names) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }

  /** A browser with a profile of its own, which the driver removes. */
  public static Browser start() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(onPath("chromium", "chrome").orElseThrow());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,1000");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(onPath("chromedriver").orElseThrow())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  public ChromeDriver driver() {
    return driver;
  }

  public void open(Path file) {
    driver.get(file.toUri().toString());
  }

  /** A busy machine may answer before the page's script has run. */
  void awaitScript() {
    long end = System.nanoTime() + 10_000_000_000L;
    while (Boolean.TRUE.equals(value("document.querySelector('.track').hidden"))
        && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  /** Does not guess, where a lesson asks for a guess. */
  void skipTheGuess() {
    awaitScript();
    value("document.querySelector('#guess:not([hidden]) button')?.click()");
  }

  /** What axe finds wrong for those who read with other means than their eyes. */
  public List<?> violations() throws IOException {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      driver.executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<?>)
        driver.executeAsyncScript(
            "const done = arguments[0]; axe.run().then(r => done(r.violations"
                + ".map(v => v.impact + ' ' + v.id + ' ' + v.nodes[0].html.slice(0, 200))))");
  }

  /**
   * Moves a slider once a frame, from end to end.
   *
   * @return what each step kept the page busy for, layout included, in milliseconds
   */
  List<Double> drag(String slider, int steps) {
    List<?> spent =
        (List<?>)
            driver.executeAsyncScript(
                """
                const [selector, steps, done] = arguments, slider = document.querySelector(selector);
                const spent = [];
                const step = () => {
                  const start = performance.now();
                  slider.value = +slider.min + (slider.max - slider.min) * spent.length / steps;
                  slider.dispatchEvent(new Event('input', {bubbles: true}));
                  document.body.getBoundingClientRect();
                  spent.push(performance.now() - start);
                  if (spent.length < steps) requestAnimationFrame(step); else done(spent);
                };
                requestAnimationFrame(step);
                """,
                slider,
                steps);
    return spent.stream().map(time -> ((Number) time).doubleValue()).toList();
  }

  /** The value of an expression of JavaScript. */
  public Object value(String expression, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript("return " + expression, arguments);
  }

  public String text(String selector) {
    return (String) value("document.querySelector(arguments[0]).textContent", selector);
  }

  /** Messages of one of the logs since it was last read. */
  public List<String> log(String type) {
    return driver.manage().logs().get(type).getAll().stream().map(e -> e.getMessage()).toList();
  }

  /** Makes the page believe in a screen of this size; in CSS pixels. */
  public void screen(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", true));
  }

  public void anyScreen() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  /** {@code dark} or {@code light}. */
  public void colours(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  void scripts(boolean on) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
