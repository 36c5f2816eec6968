package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.curve.CurveAnalyser;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.Shape;
import epsweep.analysis.curve.SweetSpot;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Chart;
import epsweep.report.chart.kit.Columns;
import epsweep.report.words.Findings;
import epsweep.sweep.Curve;
import epsweep.sweep.Sweep;
import epsweep.text.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The flat line of a wrong gradient beside the V that the same network draws without the mistake:
 * the U-curve of both, each as a build of its own.
 */
final class FaultChart {

  private static final int MOST_BUILDS = 2;
  private static final String CORRECTED = " corrected";

  private FaultChart() {}

  /** The chart of a group; empty unless the sweep knows its curves without the fault. */
  static Optional<Chart> chart(AnalysedSweep sweep, Scheme scheme, String group, String name) {
    List<Curve> right =
        sweep.withoutFault().stream()
            .filter(c -> c.group().equals(group) && c.scheme().equals(scheme))
            .toList();
    if (right.isEmpty()) {
      return Optional.empty();
    }
    AnalysedSweep joined = joined(sweep, scheme, group, right);
    String of = group.equals(new Findings(sweep).whole()) ? "" : " of " + group;
    return Optional.of(UCurve.chart(joined, scheme, group, name, title(joined, of)));
  }

  /** The levels with the mistake, then the floors without it. */
  private static String title(AnalysedSweep joined, String of) {
    List<String> faulty = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (CurveAnalysis a : joined.analyses()) {
      boolean isCorrected = a.build().endsWith(CORRECTED);
      String build =
          isCorrected ? a.build().substring(0, a.build().length() - CORRECTED.length()) : a.build();
      double least = a.sweetSpot().map(SweetSpot::discrepancy).orElse(a.leastDiscrepancy());
      String level = a.shape() == Shape.FLAT ? Digits.level(a.plateau()) : Digits.typeset(least, 2);
      (isCorrected ? right : faulty).add(level + " in " + build);
    }
    return "With the mistake d"
        + of
        + " stays at "
        + String.join(", ", faulty)
        + "; without it, it falls to "
        + String.join(", ", right);
  }

  private static AnalysedSweep joined(
      AnalysedSweep sweep, Scheme scheme, String group, List<Curve> right) {
    Sweep whole = sweep.sweep();
    List<Build> builds = new ArrayList<>();
    List<Curve> curves = new ArrayList<>();
    List<CurveAnalysis> analyses = new ArrayList<>();
    for (Build build : Columns.spread(whole.builds(), MOST_BUILDS)) {
      Curve faulty = whole.curve(build.name(), scheme, group);
      right.stream()
          .filter(c -> c.build().equals(build.name()))
          .forEach(c -> add(build, CORRECTED, c, whole, builds, curves, analyses));
      add(build, "", faulty, whole, builds, curves, analyses);
    }
    Sweep joined =
        new Sweep(
            whole.plan(),
            builds,
            whole.groups(),
            whole.sample(),
            whole.epsilon(),
            new double[builds.size()],
            whole.weightsRounded(),
            curves,
            List.of(),
            List.of());
    return new AnalysedSweep(
        joined, analyses, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static void add(
      Build build,
      String suffix,
      Curve curve,
      Sweep sweep,
      List<Build> builds,
      List<Curve> curves,
      List<CurveAnalysis> analyses) {
    String name = build.name() + suffix;
    Curve named =
        new Curve(
            name,
            curve.scheme(),
            curve.group(),
            curve.discrepancy(),
            curve.deadFraction(),
            curve.unmovedInPrint(),
            Optional.empty());
    builds.add(suffix.isEmpty() ? build : new Build(name, build.format(), build.lossFormat()));
    curves.add(named);
    analyses.add(new CurveAnalyser(sweep.epsilon(), named, build.unitRoundoff()).analyse());
  }
}
