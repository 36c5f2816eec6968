package epsweep.report.chart.mark;

import epsweep.analysis.curve.CurveAnalysis;
import epsweep.text.Digits;

/** Why a curve has no sweet spot, in few words. */
public final class NoSweetSpot {

  private NoSweetSpot() {}

  public static String words(CurveAnalysis a) {
    return switch (a.shape()) {
      case FLAT -> "no U: flat at d = " + Digits.typeset(Digits.level(a.plateau().level()));
      case NO_RIGHT_BRANCH -> "no U: falls to the end";
      case NO_LEFT_BRANCH -> "no U: rises from the start";
      case NO_LEFT_WALL -> "no left wall: d* " + Digits.typeset(a.floor(), 2);
      case EXTRAPOLATED -> "extrapolated: d = " + Digits.typeset(Digits.level(a.floor()));
      case SATURATED -> "no U: least d " + Digits.typeset(a.least().discrepancy(), 2);
      case TOO_FEW_POINTS, U -> "no U: too few usable points";
    };
  }
}
