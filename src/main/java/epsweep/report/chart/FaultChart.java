package epsweep.report.chart;

import epsweep.analysis.Series;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.Shape;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.words.Findings;
import epsweep.text.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The flat line of a wrong gradient beside the V that the same network draws without the mistake:
 * the U-curve of both.
 */
final class FaultChart {

  private static final int MOST_BUILDS = 2;

  private FaultChart() {}

  /** Of the main group; empty unless the sweep knows its curves without the fault. */
  static Optional<Sheet> sheet(Findings findings, Scheme scheme) {
    Group group = findings.mainGroup(scheme);
    List<Series> right = new ArrayList<>();
    List<Series> faulty = new ArrayList<>();
    List<Series> both = new ArrayList<>();
    for (Series known : Columns.spread(findings.main(scheme), Series::build, MOST_BUILDS)) {
      List<Series> corrected =
          findings.analysed().withoutFault().stream()
              .filter(curve -> curve.id().equals(known.id()))
              .map(curve -> Series.of(curve).labelled(known.label() + " corrected"))
              .toList();
      Series plain = Series.of(known.curve().alone());
      right.addAll(corrected);
      faulty.add(plain);
      both.addAll(corrected);
      both.add(plain);
    }
    if (right.isEmpty()) {
      return Optional.empty();
    }
    String of = group.equals(findings.whole()) ? "" : " of " + group.name();
    String title =
        "With the mistake d"
            + of
            + " stays at "
            + levels(faulty)
            + "; without it, it falls to "
            + levels(right);
    return Optional.of(UCurve.sheet(findings, both, title, Optional.empty()));
  }

  private static String levels(List<Series> series) {
    return series.stream()
        .map(s -> level(s.analysis()) + " in " + s.build().name())
        .collect(Collectors.joining(", "));
  }

  private static String level(CurveAnalysis a) {
    return a.shape() == Shape.FLAT
        ? Digits.level(a.plateau().level())
        : Digits.typeset(a.floor(), 2);
  }
}
