package epsweep.report;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.Shape;
import epsweep.analysis.curve.SweetSpot;
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
  private final Findings findings;

  CurveTables(Findings findings) {
    this.findings = findings;
    analysed = findings.analysed();
  }

  /** Of all parameters, and of each layer. */
  Table sweetSpots(Scheme scheme) {
    Table table =
        new Table(
            "build", "parameters", "sweet spot ε*", "within 2× of the floor", "floor d*", "shape");
    for (Series series : analysed.series()) {
      if (series.scheme().equals(scheme) && series.group().isLarge()) {
        spotRow(table, series);
      }
    }
    return table;
  }

  private static void spotRow(Table table, Series series) {
    CurveAnalysis a = series.analysis();
    String group = series.group().name();
    if (a.sweetSpot().isEmpty()) {
      table.row(series.label(), group, "none", "", level(a), a.shape().label());
      return;
    }
    SweetSpot spot = a.sweetSpot().get();
    table.row(
        series.label(),
        group,
        Digits.legible(spot.epsilon()),
        Digits.legible(spot.low(), 2) + " … " + Digits.legible(spot.high(), 2),
        floor(spot),
        a.shape().label());
  }

  /** d* with as many digits as are worth saying. */
  static String floor(SweetSpot spot) {
    return spot.digits() == 1
        ? Digits.legible(spot.discrepancy(), 1)
        : Digits.legible(spot.discrepancy());
  }

  /** How low d gets where there is no sweet spot. */
  static String level(CurveAnalysis a) {
    if (a.shape() == Shape.FLAT) {
      return Digits.level(a.plateau().level());
    }
    if (a.shape() == Shape.EXTRAPOLATED) {
      return Digits.level(a.floor());
    }
    String least = Digits.legible(a.least().discrepancy());
    return a.least().discrepancy() > 0 ? "≥ " + least : least;
  }

  /** Of each layer, at the ε that the plan asks for beside its grid. */
  Table asked(Scheme scheme) {
    Table table =
        new Table("ε", "build", "parameters", "d", "loss does not move", "… in 4 printed decimals");
    Sweep sweep = analysed.sweep();
    double[] also =
        sweep.plan().epsilon().also().stream().mapToDouble(Double::doubleValue).toArray();
    for (double epsilon : sweep.plan().step().swept(also)) {
      int at = Arrays.binarySearch(sweep.epsilon(), epsilon);
      if (at < 0) {
        continue;
      }
      for (Build build : sweep.builds()) {
        for (Group layer : findings.layers()) {
          Curve curve = sweep.curve(build, scheme, layer);
          table.row(
              Digits.legible(epsilon, 3),
              build.name(),
              layer.name(),
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
    for (Series series : analysed.series()) {
      CurveAnalysis a = series.analysis();
      table.row(
          series.label(),
          series.scheme().label(),
          series.group().name(),
          Integer.toString(series.group().size()),
          a.shape().label(),
          a.sweetSpot().map(s -> Digits.legible(s.epsilon())).orElse(""),
          a.sweetSpot().map(CurveTables::floor).orElse(level(a)),
          a.fit().map(f -> slope(f.leftSlope())).orElse(""),
          a.fit().map(f -> slope(f.rightSlope())).orElse(""));
    }
    return table;
  }

  private static String slope(double slope) {
    return Digits.fixed(slope, 2);
  }
}
