package epsweep.report.chart.kit;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

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

  /**
   * At most so many, spread evenly over log u of their builds from the coarsest to the finest;
   * float32 and float64, where they are there, always.
   */
  public static <T> List<T> spread(List<T> all, Function<T, Build> build, int most) {
    if (all.size() <= most) {
      return all;
    }
    ToDoubleFunction<T> u = one -> build.apply(one).unitRoundoff();
    List<T> left = new ArrayList<>(all);
    left.sort(Comparator.comparingDouble(u).reversed());
    double coarsest = StrictMath.log10(u.applyAsDouble(left.get(0)));
    double finest = StrictMath.log10(u.applyAsDouble(left.get(left.size() - 1)));
    List<T> chosen = new ArrayList<>();
    for (Format always : List.of(Format.FLOAT64, Format.FLOAT32)) {
      left.stream()
          .filter(one -> build.apply(one).equals(Build.of(always)) && chosen.size() < most)
          .findFirst()
          .ifPresent(chosen::add);
    }
    left.removeAll(chosen);
    int taken = chosen.size();
    for (int i = 0; i < most - taken; i++) {
      double wanted = coarsest + (finest - coarsest) * i / Math.max(1, most - taken);
      Comparator<T> byDistance =
          Comparator.comparingDouble(
              one -> Math.abs(StrictMath.log10(u.applyAsDouble(one)) - wanted));
      T nearest = left.stream().min(byDistance).orElseThrow();
      chosen.add(nearest);
      left.remove(nearest);
    }
    chosen.sort(Comparator.comparingDouble(u).reversed());
    return chosen;
  }

  /** Says so where builds are left out; empty otherwise. */
  public static String shown(List<?> chosen, List<?> builds) {
    return chosen.size() == builds.size()
        ? ""
        : " " + chosen.size() + " of " + builds.size() + " builds.";
  }
}
