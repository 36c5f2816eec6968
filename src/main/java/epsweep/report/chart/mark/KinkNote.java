package epsweep.report.chart.mark;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.curve.Jump;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.network.NetworkSpec;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Words where a step first reaches across a kink of ReLU and d leaps; nothing without kinks. */
public final class KinkNote {

  private static final String WORDS = "steps reach across a kink of ReLU";
  private static final Font LABEL = Fonts.regular(20);

  private final AnalysedSweep analysed;
  private final Scheme scheme;
  private final String group;
  private final LogPlot plot;
  private final double[] epsilon;

  public KinkNote(AnalysedSweep analysed, Scheme scheme, String group, LogPlot plot) {
    this.analysed = analysed;
    this.scheme = scheme;
    this.group = group;
    this.plot = plot;
    epsilon = analysed.sweep().epsilon();
  }

  /** Writes them at the leap of the finest build that has room for them, off the guides. */
  public void paint(Canvas canvas, Placer placer, List<Guide> guides) {
    if (analysed.sweep().plan().subject().network().stream().noneMatch(NetworkSpec::hasKinks)) {
      return;
    }
    List<Build> builds = analysed.sweep().builds();
    List<Build> finestFirst = new ArrayList<>(builds);
    finestFirst.sort(Comparator.comparingDouble(Build::unitRoundoff));
    for (Build build : finestFirst) {
      Optional<Point2D> leap = leap(build);
      Color colour = Theme.build(build, builds).text();
      if (leap.isPresent()
          && PointLabel.place(
              canvas,
              placer,
              leap.get(),
              0,
              List.of(new Caption(WORDS, LABEL, colour)),
              box -> guides.stream().noneMatch(guide -> guide.crosses(box)))) {
        return;
      }
    }
  }

  /** The middle of a build's leap. */
  private Optional<Point2D> leap(Build build) {
    double[] d = analysed.sweep().curve(build.name(), scheme, group).discrepancy();
    return Jump.first(epsilon, d)
        .map(Jump::from)
        .map(
            i ->
                new Point2D.Double(
                    (plot.x(epsilon[i]) + plot.x(epsilon[i + 1])) / 2,
                    (plot.y(d[i]) + plot.y(d[i + 1])) / 2));
  }
}
