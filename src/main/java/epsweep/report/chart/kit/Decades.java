package epsweep.report.chart.kit;

import epsweep.text.Digits;
import java.util.ArrayList;
import java.util.List;

/** Which places of a logarithmic axis are labelled, and how. */
public final class Decades {

  /** With fewer decades than this, 2 and 5 are labelled too. */
  private static final double FEW = 2.2;

  private Decades() {}

  /** A labelled place of an axis. */
  public record Tick(double log, String label) {}

  /** Every how many decades there is a label, of at most so many. */
  static int step(double decades, int most) {
    int step = 1;
    while (decades / step > most) {
      step += step < 2 ? 1 : 2;
    }
    return step;
  }

  /** So few labels that type of any size fits: every second, third … decade. */
  public static List<Tick> few(double low, double high, int most) {
    List<Tick> all = ticks(low, high, Integer.MAX_VALUE);
    for (int step = 1; high - low >= FEW; step++) {
      int every = step;
      List<Tick> kept =
          all.stream().filter(tick -> Math.floorMod(Math.round(tick.log), every) == 0).toList();
      if (kept.size() <= most) {
        return kept;
      }
    }
    return all.subList(0, Math.min(most, all.size()));
  }

  /** Powers of ten, as many as fit; of a short axis 2 and 5 times them too. */
  public static List<Tick> ticks(double low, double high, int most) {
    int step = step(high - low, most);
    List<Tick> ticks = new ArrayList<>();
    for (int power = (int) Math.floor(low); power <= high; power++) {
      if (Math.floorMod(power, step) == 0) {
        ticks.add(new Tick(power, Digits.powerOfTen(power)));
      }
      for (int digit : high - low < FEW ? new int[] {2, 5} : new int[] {}) {
        ticks.add(
            new Tick(power + StrictMath.log10(digit), digit + "×" + Digits.powerOfTen(power)));
      }
    }
    ticks.removeIf(tick -> tick.log < low || tick.log > high);
    return ticks;
  }
}
