package epsweep.lab;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The lab's page in the system's Chromium, opened from its file. */
final class LabPage implements AutoCloseable {

  private final ChromeDriver driver;

  LabPage(Path file) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(onPath("chromium", "chrome"));
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,800");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    logs.enable(LogType.PERFORMANCE, java.util.logging.Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(onPath("chromedriver"))
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
    driver.get(file.toUri().toString());
  }

  private static File onPath(String... names) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no "
                        + String.join(" or ", names)
                        + " on the PATH; on Debian: apt-get install chromium chromium-driver"));
  }

  /** What the module answers; behind it, after a line break, the milliseconds that it took. */
  String ask(String request) {
    Object answer =
        driver.executeAsyncScript(
            "const done = arguments[1], start = performance.now();"
                + " engine.ask(arguments[0]).then("
                + "a => done(a + '\\n' + (performance.now() - start)), e => done('failed: ' + e))",
            request);
    return (String) answer;
  }

  /** The answer alone. */
  String answer(String request) {
    String timed = ask(request);
    int end = timed.lastIndexOf('\n');
    return end < 0 ? timed : timed.substring(0, end);
  }

  /** Returns when the page has drawn what it opens with. */
  void awaitCurves() {
    driver.executeAsyncScript(
        "const done = arguments[0], look = () =>"
            + " lab.answer && !document.body.classList.contains('stale')"
            + " ? done() : setTimeout(look, 20);"
            + " look();");
  }

  double milliseconds(String request) {
    String timed = ask(request);
    return Double.parseDouble(timed.substring(timed.lastIndexOf('\n') + 1));
  }

  List<String> messages() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getMessage())
        .toList();
  }

  /** Addresses asked for since the page was opened, but those inside of it. */
  List<String> requests() throws IOException {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> entry.getMessage())
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .filter(message -> !message.contains("\"url\":\"data:"))
        .filter(message -> !message.contains("\"url\":\"blob:"))
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
