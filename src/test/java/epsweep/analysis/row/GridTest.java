package epsweep.analysis.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Steps along ε. */
class GridTest {

  private static final Grid GRID = new Grid(new double[] {1, 1.5, 2, 3, 4, 8, 100}, 1.9);

  @Test
  void theNextThatTellsIsFartherOffByTheLeastRatio() {
    assertThat(GRID.further(0)).isEqualTo(2);
    assertThat(GRID.further(2)).isEqualTo(4);
    assertThat(GRID.further(6)).isEqualTo(7);
  }

  @Test
  void theNearestToARatioIsNoNearerThanTheLeast() {
    assertThat(GRID.nearest(0, 3)).isEqualTo(3);
    assertThat(GRID.nearest(0, 1)).isEqualTo(2);
    assertThat(GRID.nearest(5, 3)).isEqualTo(6);
    assertThat(GRID.nearest(6, 3)).isEqualTo(-1);
  }

  @Test
  void whatGrowsGrowsTwice() {
    double[] square = {1, 2.25, 4, 9, 16, 64, 1e4};
    assertThat(GRID.grows(square, 0, 3)).isTrue();
    assertThat(GRID.grows(square, 0, 5)).isFalse();
    assertThat(GRID.grows(square, 5, 1)).as("there are no two larger ones").isFalse();
    assertThat(GRID.grows(new double[] {1, 1, 9, 9, 9, 9, 9}, 0, 3)).isFalse();
  }
}
