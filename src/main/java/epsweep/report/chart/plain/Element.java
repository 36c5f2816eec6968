package epsweep.report.chart.plain;

/** What a plain U-curve may be made of. */
public enum Element {
  /** Light lines at the decades. */
  GRID,
  /** d(ε) with its rings at the sweet spots. */
  CURVES,
  /** Triangles under the branches, with rise and run as numbers. */
  TRIANGLES,
  /** The finding. */
  TITLE,
  /** What the axes are, in words; without them in symbols. */
  AXIS_TITLES,
  /** The builds' names at their curves. */
  NAMES,
  /** Each build's unit roundoff, with its name. */
  UNIT_ROUNDOFF,
  /** What each branch is, and the power it goes with. */
  BRANCHES,
  /** ε* beside each ring. */
  SWEET_SPOTS,
  /** Why either side is bad, and kinks. */
  NOTES,
  /** A text of its own beside the picture, for those who set captions themselves. */
  CAPTION
}
