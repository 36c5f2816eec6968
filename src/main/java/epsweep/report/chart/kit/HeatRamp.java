package epsweep.report.chart.kit;

import java.awt.Color;
import java.util.List;

/**
 * Colours for log₁₀ of an error over a floor, dark blue at the floor and pale far above it, in
 * steps of a quarter of a decade: ColorBrewer's YlGnBu (Brewer 2003) without its palest, which is
 * ordered by lightness and can be told apart by colour-blind readers.
 *
 * @param low log₁₀ of the darkest colour
 * @param high log₁₀ of the palest
 * @param anchors colours at equal distances, from the dark end
 */
public record HeatRamp(double low, double high, List<Integer> anchors) {

  static final double STEP = 0.25;

  private static final List<Integer> HUES =
      List.of(0x081D58, 0x253494, 0x225EA8, 0x1D91C0, 0x41B6C4, 0x7FCDBB, 0xC7E9B4, 0xEDF8B1);

  private static final List<Integer> GREYS = List.of(0x202020, 0xEEEEEE);

  public HeatRamp {
    anchors = List.copyOf(anchors);
    if (!(low < high)) {
      throw new IllegalArgumentException("a ramp from " + low + " to " + high);
    }
  }

  public HeatRamp(double low, double high) {
    this(low, high, HUES);
  }

  /** The same in greys, for print. */
  public HeatRamp inGrey() {
    return new HeatRamp(low, high, GREYS);
  }

  /** How many colours there are. */
  public int levels() {
    return (int) Math.ceil((high - low) / STEP);
  }

  /** The colour's number, from the dark end; 0 and what lies below the ramp are darkest. */
  public int level(double error) {
    double log = StrictMath.log10(error);
    return (int) Math.max(0, Math.min(levels() - 1, Math.floor((log - low) / STEP)));
  }

  public Color colour(int level) {
    double place = (level + 0.5) / levels() * (anchors.size() - 1);
    int k = Math.min(anchors.size() - 2, (int) place);
    Color from = new Color(anchors.get(k));
    Color to = new Color(anchors.get(k + 1));
    double t = place - k;
    return new Color(
        mixed(from.getRed(), to.getRed(), t),
        mixed(from.getGreen(), to.getGreen(), t),
        mixed(from.getBlue(), to.getBlue(), t));
  }

  private static int mixed(int from, int to, double t) {
    return (int) Math.round(from + t * (to - from));
  }
}
