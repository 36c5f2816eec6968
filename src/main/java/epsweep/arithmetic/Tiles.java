package epsweep.arithmetic;

/** How a product of a matrix and rows of lanes is cut into tiles that stay in the caches. */
final class Tiles {

  /** Rows of a tile. */
  static final int ROWS = 16;

  /** Fewer columns stay in the cache anyhow. */
  static final int MIN_COLUMNS = 8;

  private static final int COLUMNS = 4;

  private Tiles() {}

  /**
   * Columns of the next tile, of some that are left: what one loop of products takes. Five where
   * the rest is no multiple of four, so that fewer are taken one by one at the end.
   */
  static int columns(int left) {
    return left % COLUMNS != 0 && left > COLUMNS ? COLUMNS + 1 : Math.min(COLUMNS, left);
  }
}
