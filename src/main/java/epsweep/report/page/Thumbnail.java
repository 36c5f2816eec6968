package epsweep.report.page;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.Theme;
import epsweep.report.words.Findings;
import epsweep.text.Html;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The U of a report at the size of a card: curves, rings, a few powers of ten. */
final class Thumbnail {

  private static final int MOST_TICKS = 3;

  private final Axes axes;
  private final StringBuilder svg = new StringBuilder();

  private Thumbnail(Axes axes) {
    this.axes = axes;
  }

  /**
   * The curves that the lesson is about: builds, or schemes in the finest build.
   *
   * @param alt what it says to those who cannot see it
   */
  static String svg(AnalysedSweep sweep, Lesson lesson, String alt) {
    List<Series> curves = curves(sweep, lesson);
    List<Series> right = PageContent.right(sweep, curves);
    Thumbnail thumbnail =
        new Thumbnail(StagePlot.axes(Stream.concat(curves.stream(), right.stream()).toList()));
    thumbnail.svg.append(
        "<svg class=\"thumbnail\" role=\"img\" aria-label=\"" + Html.escape(alt) + "\">");
    new PlotGrid(thumbnail.axes, MOST_TICKS, MOST_TICKS, 17, 6, false).draw(thumbnail.svg);
    boolean schemes = !curves.get(0).scheme().equals(curves.get(curves.size() - 1).scheme());
    thumbnail.svg.append("<svg viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\">");
    right.forEach(s -> thumbnail.curve(s, Theme.build(s.build()).pale()));
    curves.forEach(s -> thumbnail.curve(s, look(s, schemes)));
    thumbnail.svg.append("</svg>");
    curves.forEach(s -> thumbnail.ring(s, look(s, schemes)));
    return thumbnail.svg.append("</svg>").toString();
  }

  private static List<Series> curves(AnalysedSweep sweep, Lesson lesson) {
    List<Scheme> schemes = sweep.sweep().plan().schemes();
    if (!lesson.isOfSchemes()) {
      return new Findings(sweep)
          .main(schemes.get(0)).stream()
              .sorted(Comparator.comparingDouble(s -> -Theme.build(s.build()).width()))
              .toList();
    }
    Build finest =
        sweep.sweep().builds().stream()
            .min(Comparator.comparingDouble(Build::unitRoundoff))
            .orElseThrow();
    return schemes.stream().map(scheme -> sweep.whole(finest, scheme)).toList();
  }

  private static Theme.Look look(Series series, boolean schemes) {
    return schemes ? Theme.scheme(series.scheme()) : Theme.build(series.build());
  }

  private void curve(Series series, Theme.Look look) {
    svg.append("<path fill=\"none\" vector-effect=\"non-scaling-stroke\" stroke=\"")
        .append(Palette.hex(look.line()) + "\" stroke-width=\"" + look.width() / 2 + '"')
        .append(look.dashes().isEmpty() ? "" : " stroke-dasharray=\"" + dashes(look) + '"')
        .append(" d=\"" + StagePlot.path(axes, series) + "\"/>");
  }

  private static String dashes(Theme.Look look) {
    return look.dashes().stream().map(d -> String.valueOf(d / 2)).collect(Collectors.joining(" "));
  }

  private void ring(Series series, Theme.Look look) {
    series
        .sweetSpot()
        .ifPresent(
            spot ->
                svg.append("<circle r=\"5\" stroke-width=\"2.5\" fill=\"white\" stroke=\"")
                    .append(Palette.hex(look.line()) + "\" cx=\"")
                    .append(PlotGrid.percent(axes.x(spot.epsilon()) / StagePlot.UNITS) + "\" cy=\"")
                    .append(
                        PlotGrid.percent(StagePlot.y(axes, spot.discrepancy()) / StagePlot.UNITS))
                    .append("\"/>"));
  }
}
