package epsweep.report.chart;

import epsweep.arithmetic.Build;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Panels side by side, and which builds get one where there is not room for all. */
final class Columns {

  private static final double LEFT = 45;
  private static final double RIGHT = Figure.WIDTH - 40;
  private static final double GAP = 46;

  private Columns() {}

  /** Rooms of equal width with the same top and height. */
  static List<Rectangle2D> of(int count, double top, double height) {
    double width = (RIGHT - LEFT - GAP * (count - 1)) / count;
    List<Rectangle2D> rooms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rooms.add(new Rectangle2D.Double(LEFT + i * (width + GAP), top, width, height));
    }
    return rooms;
  }

  /** At most so many of the builds, spread evenly from the coarsest to the finest. */
  static List<Build> spread(List<Build> builds, int most) {
    if (builds.size() <= most) {
      return builds;
    }
    List<Build> coarsestFirst = new ArrayList<>(builds);
    coarsestFirst.sort(Comparator.comparingDouble(Build::unitRoundoff).reversed());
    List<Build> chosen = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      chosen.add(coarsestFirst.get(i * (builds.size() - 1) / (most - 1)));
    }
    return chosen;
  }

  /** Says so where builds are left out; empty otherwise. */
  static String shown(List<Build> chosen, List<Build> builds) {
    return chosen.size() == builds.size()
        ? ""
        : " " + chosen.size() + " of " + builds.size() + " builds.";
  }
}
