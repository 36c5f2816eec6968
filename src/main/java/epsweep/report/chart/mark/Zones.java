package epsweep.report.chart.mark;

import epsweep.analysis.Series;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tinted stretches of ε between the sweet spots, each named in a strip above the plot. */
public final class Zones {

  private static final Font NAME = Fonts.regular(19);

  private final LogPlot plot;
  private final List<Spot> spots;
  private final List<String> left;
  private final List<String> right;
  private final int curves;

  /** Where a build has its sweet spot. */
  public record Spot(String build, double epsilon) {}

  /** A stretch with its words, the longest first. */
  private record Zone(double from, double to, Color tint, Color ink, List<String> names) {}

  /** The words of the outer zones, the longest first. */
  private Zones(LogPlot plot, List<Spot> spots, List<String> left, List<String> right, int curves) {
    this.plot = plot;
    this.spots = spots.stream().sorted(Comparator.comparingDouble(Spot::epsilon)).toList();
    this.left = left;
    this.right = right;
    this.curves = curves;
  }

  /**
   * Around the sweet spots of some curves. Which error is the larger changes beside a sweet spot,
   * by a factor of ε that depends on the scheme: the zones say what d does.
   *
   * @param series with a sweet spot or without
   */
  public static Zones aroundSweetSpots(LogPlot plot, List<Series> series) {
    List<Spot> spots =
        series.stream()
            .flatMap(s -> s.sweetSpot().map(at -> new Spot(s.label(), at.epsilon())).stream())
            .toList();
    return new Zones(plot, spots, List.of("d falls"), List.of("d rises"), series.size());
  }

  /** Around the ε at which both errors of a build are equal. */
  public static Zones aroundCrossover(LogPlot plot, Spot crossover) {
    return new Zones(
        plot,
        List.of(crossover),
        List.of("round-off rules", "round-off"),
        List.of("truncation rules", "truncation", "trunc."),
        1);
  }

  public void paint(Canvas canvas) {
    Rectangle2D area = plot.area();
    for (Zone zone : zones()) {
      double width = zone.to - zone.from;
      canvas.fill(zone.from, area.getMinY(), width, area.getHeight(), zone.tint);
      canvas.fill(zone.from + 1, area.getMinY() - 6, Math.max(0, width - 2), 5, zone.ink);
      zone.names.stream()
          .filter(name -> Fonts.width(NAME, name) <= width - 8)
          .findFirst()
          .ifPresent(
              name ->
                  canvas.text(
                      name,
                      zone.from + width / 2,
                      area.getMinY() - 14,
                      NAME,
                      zone.ink,
                      Canvas.Align.CENTRE));
    }
  }

  private List<Zone> zones() {
    if (spots.isEmpty()) {
      return List.of();
    }
    List<Zone> zones = new ArrayList<>();
    Rectangle2D area = plot.area();
    double first = plot.x(spots.get(0).epsilon);
    double last = plot.x(spots.get(spots.size() - 1).epsilon);
    zones.add(
        new Zone(area.getMinX(), first, Theme.ROUND_OFF_TINT, Theme.ROUND_OFF_INK, words(left)));
    if (spots.size() > 1) {
      List<String> names = new ArrayList<>();
      if (spots.size() == 2) {
        names.add(
            spots.get(0).build
                + ": "
                + right.get(0)
                + " · "
                + spots.get(1).build
                + ": "
                + left.get(0));
      }
      names.addAll(List.of("it depends on the build", "mixed"));
      zones.add(new Zone(first, last, Theme.MIXED_TINT, Theme.MUTED, names));
    }
    zones.add(
        new Zone(last, area.getMaxX(), Theme.TRUNCATION_TINT, Theme.TRUNCATION_INK, words(right)));
    return zones;
  }

  private List<String> words(List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.add(0, words.get(0) + where());
    return all;
  }

  /** Which curves an outer zone speaks of. */
  private String where() {
    if (curves == 1) {
      return "";
    }
    if (spots.size() == 1) {
      return " in " + spots.get(0).build;
    }
    return (spots.size() == 2 ? " in both" : " in all") + (spots.size() < curves ? " Us" : "");
  }
}
