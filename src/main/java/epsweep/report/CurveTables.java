package epsweep.report;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.Shape;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.words.Findings;
import epsweep.sweep.Curve;
import epsweep.sweep.Sweep;
import epsweep.text.Digits;
import epsweep.text.Table;
import java.util.Arrays;

/** The tables of the {@link Summary} that have a row for each curve. */
final class CurveTables {

  private final AnalysedSweep analysed;
  private final Sweep sweep;
  private final Findings findings;

  CurveTables(AnalysedSweep analysed) {
    this.analysed = analysed;
    sweep = analysed.sweep();
    findings = new Findings(analysed);
  }

  /** Of all parameters, and of each layer. */
  Table sweetSpots(Scheme scheme) {
    Table table =
        new Table(
            "build", "parameters", "sweet spot ε*", "within 2× of the floor", "floor d*", "shape");
    for (Build build : sweep.builds()) {
      for (Group group : sweep.groups()) {
        if (group.kind() == Group.Kind.ALL || group.kind() == Group.Kind.LAYER) {
          spotRow(table, analysed.analysis(build.name(), scheme, group.name()));
        }
      }
    }
    return table;
  }

  private static void spotRow(Table table, CurveAnalysis a) {
    if (a.sweetSpot().isEmpty()) {
      table.row(a.build(), a.group(), "none", "", level(a), a.shape().label());
      return;
    }
    var spot = a.sweetSpot().get();
    table.row(
        a.build(),
        a.group(),
        Digits.legible(spot.epsilon()),
        Digits.legible(spot.low(), 2) + " … " + Digits.legible(spot.high(), 2),
        Digits.legible(spot.discrepancy()),
        a.shape().label());
  }

  private static String level(CurveAnalysis a) {
    if (a.shape() == Shape.FLAT) {
      return Digits.level(a.plateau());
    }
    String least = Digits.legible(a.leastDiscrepancy());
    return a.leastDiscrepancy() > 0 ? "≥ " + least : least;
  }

  /** Of each layer, at the ε that the plan asks for beside its grid. */
  Table asked(Scheme scheme) {
    Table table =
        new Table("ε", "build", "parameters", "d", "loss does not move", "… in 4 printed decimals");
    for (double epsilon : sweep.plan().epsilon().also()) {
      int at = Arrays.binarySearch(sweep.epsilon(), epsilon);
      if (at < 0) {
        continue;
      }
      for (Build build : sweep.builds()) {
        for (String layer : findings.layers()) {
          Curve curve = sweep.curve(build.name(), scheme, layer);
          table.row(
              Digits.legible(epsilon, 3),
              build.name(),
              layer,
              Digits.legible(curve.discrepancy()[at]),
              Digits.percent(curve.deadFraction()[at]),
              Digits.percent(curve.unmovedInPrint()[at]));
        }
      }
    }
    return table;
  }

  /** Of every group, with the slopes of its branches. */
  Table allGroups() {
    Table table =
        new Table(
            "build", "scheme", "group", "size", "shape", "ε*", "d*", "left slope", "right slope");
    for (CurveAnalysis a : analysed.analyses()) {
      int size =
          sweep.groups().stream()
              .filter(g -> g.name().equals(a.group()))
              .mapToInt(Group::size)
              .sum();
      table.row(
          a.build(),
          a.scheme().label(),
          a.group(),
          Integer.toString(size),
          a.shape().label(),
          a.sweetSpot().map(s -> Digits.legible(s.epsilon())).orElse(""),
          a.sweetSpot().map(s -> Digits.legible(s.discrepancy())).orElse(level(a)),
          a.fit().map(f -> slope(f.leftSlope())).orElse(""),
          a.fit().map(f -> slope(f.rightSlope())).orElse(""));
    }
    return table;
  }

  private static String slope(double slope) {
    return Digits.fixed(slope, 2);
  }
}
