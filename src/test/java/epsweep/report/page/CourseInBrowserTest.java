package epsweep.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import epsweep.analysis.AnalysedSweep;
import epsweep.report.chart.Charts;
import epsweep.report.chart.file.Chart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.logging.LogType;

/** The front page of several reports in a real browser. */
class CourseInBrowserTest {

  @TempDir Path folder;

  @Test
  void theCourseShowsItsPicturesWithoutAMessage() throws Exception {
    assumeTrue(Browser.isInstalled(), Browser.MISSING);
    AnalysedSweep sweep = SampleReport.shipped("question");
    List<Chart> charts = Charts.of(sweep);
    Path course = Files.createDirectories(folder.resolve("course"));
    Path report = Files.createDirectories(course.resolve("question"));
    Files.writeString(report.resolve("index.html"), "");
    Path front = course.resolve("index.html");
    Files.writeString(
        front, CoursePage.of(List.of(CoursePage.Entry.of(sweep, charts)), Optional.empty()));
    try (Browser browser = Browser.start()) {
      browser.open(front);
      // Two curves; where they coincide, the thick one again and dashes of the thin one.
      assertThat(browser.driver().findElements(By.cssSelector(".thumbnail path"))).hasSize(4);
      assertThat(browser.driver().findElements(By.cssSelector("path[stroke-dasharray]")))
          .hasSize(1);
      assertThat(browser.driver().findElements(By.cssSelector(".thumbnail circle"))).hasSize(2);
      assertThat(browser.log(LogType.BROWSER)).isEmpty();
      assertThat(browser.violations()).isEmpty();
      browser.screen(390, 900);
      assertThat(browser.value("document.scrollingElement.scrollWidth")).isEqualTo(390L);
    }
  }
}
