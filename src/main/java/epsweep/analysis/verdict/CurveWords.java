package epsweep.analysis.verdict;

import epsweep.arithmetic.Format;

/** The paragraphs of a curve's verdicts. */
record CurveWords(CurvePoints points, Circumstances known, Format format) {

  private String name() {
    return points.relative() ? "the relative error" : "d";
  }

  private String best() {
    int least = points.least();
    return Figures.level(points.discrepancy()[least])
        + " at ε = "
        + Figures.digits(points.epsilon()[least]);
  }

  String range() {
    return points.size() == 0
        ? "none with a value"
        : "ε from "
            + Figures.digits(points.epsilon()[0])
            + " to "
            + Figures.digits(points.epsilon()[points.size() - 1]);
  }

  String slopeMeans(double slope) {
    return slope < -0.5
        ? "of log d over log ε: −1 is round-off"
        : slope > 0.5
            ? "of log d over log ε: " + QuantumFinder.scheme(known).order() + " is truncation"
            : "of log d over log ε: 0 is a level that no ε changes";
  }

  String noValue() {
    return "These figures cannot tell: no point of the curve has a finite value.";
  }

  String allZero() {
    return "These figures cannot tell: d is exactly 0 at every ε, as when both gradients vanish.";
  }

  String alwaysOne() {
    return "These figures cannot tell: d = 1 at every ε. Either the loss does not move (the dead"
        + " zone), or g is 0 or of the wrong sign. The numeric gradient itself would tell: give"
        + " columns epsilon, numeric and analytic.";
  }

  String agreesOnce() {
    return "There is nothing to blame: " + name() + " = " + best() + ", which no mistake leaves.";
  }

  String usual() {
    return "Yes, as far as one point can tell: "
        + name()
        + " = "
        + best()
        + " is what float32 usually leaves. A smaller mistake would not show; sweep ε to see it.";
  }

  String onePoint() {
    return "These figures cannot tell: "
        + name()
        + " = "
        + best()
        + " alone may be round-off, truncation or a mistake. Give d at other ε, a decade apart:"
        + " round-off falls as ε grows, truncation rises, a mistake stays.";
  }

  String flat(double level, double decades) {
    return "No, do not blame float: d stays at "
        + Figures.level(level)
        + " over "
        + Figures.digits(decades, 2)
        + " decades of ε. Round-off would fall as 1/ε and truncation rise with ε; a mistake in g"
        + " stays as it is.";
  }

  String flatScaled(double level, double decades, Factor factor) {
    return flat(level, decades)
        + " (1 + d)/(1 − d) = "
        + factor.text()
        + " is the factor of a gradient that is "
        + factor.phrase()
        + ", or its inverse.";
  }

  String highFloor(double floor, double usual) {
    return "These figures cannot tell: the curve is a U as of a right gradient, but its floor, "
        + Figures.level(floor)
        + ", lies far above what "
        + format.name()
        + " usually reaches ("
        + Figures.level(usual)
        + " for a smooth loss of size 1). A mistake of that size would hide under it.";
  }

  String lowFloor() {
    return "There is nothing to blame: d falls as ε grows, down to "
        + best()
        + ", and rises by truncation beyond. Any mistake in g would be a floor under this curve, and"
        + " would be smaller than that.";
  }

  String sweetSpot() {
    return "Yes: d falls as 1/ε by round-off, down to "
        + best()
        + ", and rises by truncation beyond. That floor is the precision of the loss; take that ε. A"
        + " mistake in g would be smaller than that.";
  }

  String levels(double d) {
    return "These figures cannot tell: d falls by round-off and then stays near "
        + Figures.level(d)
        + ". If it stays there at larger ε too, g is wrong by that much; extend the range.";
  }

  String falls(double slope) {
    return "Yes: "
        + name()
        + " falls as ε grows (slope "
        + Figures.digits(slope, 2)
        + "; round-off has −1), so what you see is the round-off of the loss divided by ε, not a"
        + " mistake, which would stay as it is. The best ε listed gives "
        + best()
        + (points.least() == points.size() - 1 ? ", the largest; try larger ones." : ".")
        + " A mistake in g, if any, is smaller than that.";
  }

  String rises(double slope) {
    return "There is nothing to blame: "
        + name()
        + " = "
        + best()
        + ", and grows with ε (slope "
        + Figures.digits(slope, 2)
        + ") as truncation error does. A mistake in g, if any, is smaller than that.";
  }

  String noBranch(double slope) {
    String best = "the best is " + best();
    return "These figures cannot tell: "
        + best
        + (Double.isNaN(slope)
            ? ""
            : ", and the slope of log d over log ε is " + Figures.digits(slope, 2))
        + ". Round-off would fall as ε grows (−1), truncation rise ("
        + QuantumFinder.scheme(known).order()
        + "), a mistake stay (0) over decades. Sweep ε over a wider range.";
  }
}
