package epsweep.report.chart.kit;

import java.util.List;
import java.util.Optional;

/**
 * What becomes a file: a size, a title and a description for those who cannot see it, a drawing.
 */
public interface Picture {

  Extent extent();

  /** What it finds. */
  String title();

  /** One or two sentences for those who cannot see it. */
  String description();

  /** What stands under it in print, a sentence each; empty where it says all itself. */
  default List<String> caption() {
    return List.of();
  }

  /** How far down its headings reach, which a page may have itself. */
  default double headings() {
    return 0;
  }

  /** A Python program that draws it from the data beside it; empty where there is none. */
  default Optional<String> python() {
    return Optional.empty();
  }

  /** A LaTeX document that draws it from the data beside it; empty where there is none. */
  default Optional<String> latex() {
    return Optional.empty();
  }

  /** Paints all of it, the paper too. */
  void paint(Canvas canvas);
}
