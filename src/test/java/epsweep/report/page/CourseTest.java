package epsweep.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {

  @TempDir Path folder;

  private static CoursePage.Entry entry(String name) {
    return new CoursePage.Entry(name, "finding", "model", "<svg></svg>");
  }

  @Test
  void aReportFindsTheCourseThatItLiesIn() throws Exception {
    List<String> names = List.of("zebra's \"<b>\" & שלום 50 %", "schemes", "sine");
    String front = CoursePage.of(names.stream().map(CourseTest::entry).toList(), Optional.empty());
    Files.writeString(folder.resolve("index.html"), front);
    Course course = Course.beside(folder.resolve("sine"));
    assertThat(course).isEqualTo(Course.of(names));
    assertThat(course.names()).containsExactly("sine", "schemes", names.get(0));
  }

  @Test
  void anotherPageAboveIsNoCourse() throws Exception {
    assertThat(Course.beside(folder.resolve("sine"))).isEqualTo(Course.NONE);
    Files.writeString(
        folder.resolve("index.html"), "<h1>Mine</h1><h2><a href=\"./sine/index.html\">");
    assertThat(Course.beside(folder.resolve("sine"))).isEqualTo(Course.NONE);
    Files.write(folder.resolve("index.html"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(Course.beside(folder.resolve("sine"))).isEqualTo(Course.NONE);
    assertThat(Course.beside(Path.of("/"))).isEqualTo(Course.NONE);
  }

  @Test
  void lessonsLeadOnAndBack() {
    Course course = Course.of(List.of("schemes", "sine", "a <b> & c"));
    String middle = course.navigation("schemes").orElseThrow();
    assertThat(middle)
        .contains("href=\"../index.html\"")
        .doesNotContain(" of 3")
        .contains("rel=\"prev\" href=\"../sine/index.html\"", "<bdi>A sine: the U itself</bdi>")
        .contains("rel=\"next\" href=\"../a%20%3Cb%3E%20&amp;%20c/index.html\"")
        .contains("<bdi>a &lt;b&gt; &amp; c</bdi>");
    assertThat(course.navigation("sine").orElseThrow()).doesNotContain("rel=\"prev\"");
    assertThat(course.navigation("a <b> & c").orElseThrow()).doesNotContain("rel=\"next\"");
    assertThat(course.navigation("relu")).isEmpty();
  }
}
