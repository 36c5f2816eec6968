package epsweep.report.page;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.Hex;
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

  /** Curves nearer than this, of {@value StagePlot#UNITS}, look like one. */
  private static final double NEAR = 8;

  private static final String TURNS = "10 10";

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
    for (int i = 0; i < curves.size(); i++) {
      Series thin = curves.get(i);
      thumbnail.curve(thin, look(thin, schemes));
      List<Series> thicker = schemes ? List.of() : curves.subList(0, i);
      thicker.forEach(thick -> thumbnail.turns(thin, thick));
    }
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
    String dashes =
        look.dashes().stream().map(d -> String.valueOf(d / 2)).collect(Collectors.joining(" "));
    stroke(StagePlot.path(axes, series), look, look.width(), dashes);
  }

  /** Where a thin curve runs on a thick one, both hues in turn: side by side they blend. */
  private void turns(Series thin, Series thick) {
    Theme.Look under = look(thick, false);
    String shared =
        StagePlot.path(
            axes,
            thin,
            i ->
                Math.abs(
                        StagePlot.y(axes, thin.discrepancy()[i])
                            - StagePlot.y(axes, thick.discrepancy()[i]))
                    < NEAR);
    if (!shared.isEmpty()) {
      stroke(shared, under, under.width(), "");
      stroke(shared, look(thin, false), under.width(), TURNS);
    }
  }

  private void stroke(String path, Theme.Look look, double width, String dashes) {
    svg.append("<path fill=\"none\" vector-effect=\"non-scaling-stroke\" stroke=\"")
        .append(Hex.of(look.line()) + "\" stroke-width=\"" + width / 2 + '"')
        .append(dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + '"')
        .append(" d=\"" + path + "\"/>");
  }

  private void ring(Series series, Theme.Look look) {
    series
        .sweetSpot()
        .ifPresent(
            spot ->
                svg.append("<circle r=\"5\" stroke-width=\"2.5\" fill=\"white\" stroke=\"")
                    .append(Hex.of(look.line()) + "\" cx=\"")
                    .append(PlotGrid.percent(axes.x(spot.epsilon()) / StagePlot.UNITS) + "\" cy=\"")
                    .append(
                        PlotGrid.percent(StagePlot.y(axes, spot.discrepancy()) / StagePlot.UNITS))
                    .append("\"/>"));
  }
}
