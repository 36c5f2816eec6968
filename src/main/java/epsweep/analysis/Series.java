package epsweep.analysis;

import epsweep.analysis.curve.CurveAnalyser;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.SweetSpot;
import epsweep.analysis.curve.VFit;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import epsweep.sweep.CurveId;
import epsweep.sweep.ErrorBudget;
import epsweep.sweep.GroupTruth;
import java.util.Optional;

/**
 * A curve with all that is known about it: what charts, pages and summaries show.
 *
 * @param label what it is called beside others of its scheme and group: its build's name
 * @param prediction of its sweet spot, or why there is none, where an error budget was measured
 * @param truth what twice double's precision says of its group, where it was measured
 */
public record Series(
    String label,
    Curve curve,
    CurveAnalysis analysis,
    Optional<Prediction> prediction,
    Optional<GroupTruth> truth) {

  /** A curve analysed, nothing else known. */
  public static Series of(Curve curve) {
    CurveAnalysis analysis = new CurveAnalyser(curve).analyse();
    return new Series(curve.build().name(), curve, analysis, Optional.empty(), Optional.empty());
  }

  /** The same under another name. */
  public Series labelled(String other) {
    return new Series(other, curve, analysis, prediction, truth);
  }

  /** Whether it is the curve of a build, a scheme and a group of this name. */
  public boolean isOf(Build build, Scheme scheme, String group) {
    return build().equals(build) && scheme().equals(scheme) && group().name().equals(group);
  }

  Series with(Optional<Prediction> predicted) {
    return new Series(label, curve, analysis, predicted, truth);
  }

  Series withTruth(Optional<GroupTruth> exact) {
    return new Series(label, curve, analysis, prediction, exact);
  }

  public CurveId id() {
    return curve.id();
  }

  public Build build() {
    return curve.build();
  }

  public Scheme scheme() {
    return curve.scheme();
  }

  public Group group() {
    return curve.group();
  }

  public double[] epsilon() {
    return curve.epsilon();
  }

  public double[] discrepancy() {
    return curve.discrepancy();
  }

  /** The prediction, where it names a sweet spot. */
  public Optional<Prediction> predicted() {
    return prediction.filter(p -> p.none().isEmpty());
  }

  public Optional<SweetSpot> sweetSpot() {
    return analysis.sweetSpot();
  }

  public Optional<VFit> fit() {
    return analysis.fit();
  }

  public Optional<ErrorBudget> budget() {
    return curve.budget();
  }
}
