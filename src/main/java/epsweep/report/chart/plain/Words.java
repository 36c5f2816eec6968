package epsweep.report.chart.plain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How much a picture says, beside its numbers. */
public enum Words {
  /** Axes in symbols, numbers, nothing else. */
  NONE,
  /** What the style has by itself. */
  LABELS,
  /** All that a teacher would say at the board. */
  TEACHING;

  private static final Set<Element> SPOKEN =
      EnumSet.of(
          Element.AXIS_TITLES,
          Element.NAMES,
          Element.UNIT_ROUNDOFF,
          Element.BRANCHES,
          Element.SWEET_SPOTS,
          Element.NOTES);

  /** As the command line has it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A style's elements with more words, or with none. */
  Set<Element> of(Set<Element> elements) {
    EnumSet<Element> all = EnumSet.copyOf(elements);
    if (this == TEACHING) {
      all.addAll(SPOKEN);
    } else if (this == NONE) {
      all.removeAll(SPOKEN);
      all.remove(Element.TITLE);
    }
    return all;
  }
}
