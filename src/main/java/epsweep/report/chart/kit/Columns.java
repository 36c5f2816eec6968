package epsweep.report.chart.kit;

import epsweep.arithmetic.Build;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Panels side by side, and which builds get one where there is not room for all. */
public final class Columns {

  private static final double LEFT = 45;
  private static final double RIGHT = Figure.WIDTH - 40;
  private static final double GAP = 46;

  private Columns() {}

  /** Rooms of equal width with the same top and height. */
  public static List<Rectangle2D> of(int count, double top, double height) {
    double width = (RIGHT - LEFT - GAP * (count - 1)) / count;
    List<Rectangle2D> rooms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rooms.add(new Rectangle2D.Double(LEFT + i * (width + GAP), top, width, height));
    }
    return rooms;
  }

  /** At most so many of the builds, spread evenly over log u from the coarsest to the finest. */
  public static List<Build> spread(List<Build> builds, int most) {
    if (builds.size() <= most) {
      return builds;
    }
    List<Build> left = new ArrayList<>(builds);
    left.sort(Comparator.comparingDouble(Build::unitRoundoff).reversed());
    double coarsest = logU(left.get(0));
    double finest = logU(left.get(left.size() - 1));
    List<Build> chosen = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      double wanted = coarsest + (finest - coarsest) * i / (most - 1);
      Build nearest =
          left.stream()
              .min(Comparator.comparingDouble(build -> Math.abs(logU(build) - wanted)))
              .orElseThrow();
      chosen.add(nearest);
      left.remove(nearest);
    }
    chosen.sort(Comparator.comparingDouble(Build::unitRoundoff).reversed());
    return chosen;
  }

  private static double logU(Build build) {
    return StrictMath.log10(build.unitRoundoff());
  }

  /** Says so where builds are left out; empty otherwise. */
  public static String shown(List<Build> chosen, List<Build> builds) {
    return chosen.size() == builds.size()
        ? ""
        : " " + chosen.size() + " of " + builds.size() + " builds.";
  }
}
