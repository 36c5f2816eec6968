package epsweep.report.chart.plain;

import epsweep.report.chart.kit.Decades;
import epsweep.report.chart.kit.Fonts;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Labels of a level axis that do not touch: decades, and between few of them 2 and 5 times. */
final class Ticks {

  private static final Font FONT = Fonts.regular(Style.TYPE);

  /** Room for a label of a decade, and the space to the next. */
  private static final double WIDTH = 3.2 * Style.TYPE;

  private static final double SPACE = 0.7 * Style.TYPE;

  private Ticks() {}

  /**
   * Those of an axis.
   *
   * @param low log₁₀ of its left end
   * @param width in units
   * @param most so many at the most
   */
  static List<Decades.Tick> of(double low, double high, double width, int most) {
    int fit = Math.max(2, Math.min(most, (int) (width / WIDTH)));
    List<Decades.Tick> kept = new ArrayList<>();
    double unit = width / (high - low);
    for (Decades.Tick tick :
        decadesFirst(Decades.few(low, high, Integer.MAX_VALUE), low, high, fit)) {
      if (kept.size() < fit && kept.stream().allMatch(other -> apart(tick, other, unit))) {
        kept.add(tick);
      }
    }
    kept.sort(Comparator.comparingDouble(Decades.Tick::log));
    return kept;
  }

  private static List<Decades.Tick> decadesFirst(
      List<Decades.Tick> all, double low, double high, int fit) {
    List<Decades.Tick> decades =
        all.stream().filter(tick -> tick.log() == Math.rint(tick.log())).toList();
    List<Decades.Tick> first = decades.size() > fit ? Decades.few(low, high, fit) : decades;
    List<Decades.Tick> others = new ArrayList<>(all);
    others.removeAll(decades);
    List<Decades.Tick> ordered = new ArrayList<>(first);
    ordered.addAll(others);
    return ordered;
  }

  private static boolean apart(Decades.Tick one, Decades.Tick other, double unit) {
    double half = (Fonts.width(FONT, one.label()) + Fonts.width(FONT, other.label())) / 2;
    return Math.abs(one.log() - other.log()) * unit >= half + SPACE;
  }
}
