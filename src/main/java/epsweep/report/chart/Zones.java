package epsweep.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tinted stretches of ε between the sweet spots, each named in a strip above the plot. */
final class Zones {

  private static final Font NAME = Fonts.regular(19);

  private final LogPlot plot;
  private final List<Spot> spots;

  /** Where a build has its sweet spot. */
  record Spot(String build, double epsilon) {}

  /** A stretch with its words, the longest first. */
  private record Zone(double from, double to, Color tint, Color ink, List<String> names) {}

  Zones(LogPlot plot, List<Spot> spots) {
    this.plot = plot;
    this.spots = spots.stream().sorted(Comparator.comparingDouble(Spot::epsilon)).toList();
  }

  void paint(Canvas canvas) {
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
    String all = spots.size() == 1 ? "" : spots.size() == 2 ? " in both" : " in all";
    zones.add(
        new Zone(
            area.getMinX(),
            first,
            Theme.ROUND_OFF_TINT,
            Theme.ROUND_OFF_INK,
            List.of("round-off rules" + all, "round-off")));
    if (spots.size() > 1) {
      List<String> names = new ArrayList<>();
      if (spots.size() == 2) {
        names.add(spots.get(0).build + ": truncation · " + spots.get(1).build + ": round-off");
      }
      names.addAll(List.of("it depends on the build", "mixed"));
      zones.add(new Zone(first, last, Theme.MIXED_TINT, Theme.MUTED, names));
    }
    zones.add(
        new Zone(
            last,
            area.getMaxX(),
            Theme.TRUNCATION_TINT,
            Theme.TRUNCATION_INK,
            List.of("truncation rules" + all, "truncation" + all, "truncation", "trunc.")));
    return zones;
  }
}
