package epsweep.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Build;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Figure;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  private static List<Build> builds(String... names) {
    return Stream.of(names).map(Build::named).toList();
  }

  @Test
  void fewBuildsAreAllShownInTheirOrder() {
    List<Build> three = builds("float64", "bfloat16", "float32");
    assertThat(Columns.spread(three, b -> b, 3)).isEqualTo(three);
    assertThat(Columns.shown(three, three)).isEmpty();
  }

  /** u from 2⁻⁸ to 2⁻⁵³: the middle is 2⁻³⁰·⁵, and float32's 2⁻²⁴ is nearest to it. */
  @Test
  void ofManyTheEndsAndTheMiddleOfLogUAreShown() {
    List<Build> six = builds("float64", "float32", "e8m15", "tf32", "float16", "bfloat16");
    List<Build> shown = Columns.spread(six, b -> b, 3);
    assertThat(shown).extracting(Build::name).containsExactly("bfloat16", "float32", "float64");
    assertThat(Columns.spread(six, b -> b, 2))
        .extracting(Build::name)
        .containsExactly("float32", "float64");
    assertThat(Columns.shown(shown, six)).isEqualTo(" 3 of 6 builds.");
  }

  @Test
  void panelsNeitherTouchNorLeaveTheSheet() {
    List<Rectangle2D> rooms = Columns.of(3, 100, 200);
    for (int i = 0; i < 3; i++) {
      assertThat(rooms.get(i).getMaxX()).isLessThan(Figure.WIDTH);
      assertThat(i == 0 || rooms.get(i).getMinX() > rooms.get(i - 1).getMaxX()).isTrue();
    }
  }
}
