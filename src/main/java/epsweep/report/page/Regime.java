package epsweep.report.page;

import epsweep.analysis.Series;
import epsweep.analysis.curve.FlatStretch;
import epsweep.analysis.curve.SweetSpot;
import epsweep.sweep.Curve;
import java.util.Optional;

/** What rules a build's numeric gradient at one ε, and the sentence that says so. */
enum Regime {
  NO_VALUE('N', "no value: a perturbed loss is not finite here."),
  DEAD('D', "dead zone: the loss does not move, n = 0. Make ε larger."),
  ROUND_OFF('R', "round-off dominates. Make ε larger."),
  SWEET_SPOT('S', "near the sweet spot. Keep this ε."),
  TRUNCATION('T', "truncation dominates. Make ε smaller."),
  BEYOND('B', "beyond the sweet spot. Make ε smaller."),
  FLAT('F', "flat: no ε helps. The gradient may be wrong."),
  BESIDE_FLAT('A', "beside a flat stretch. The gradient may be wrong."),
  UNCLEAR('U', "no sweet spot is near: which error rules is not told.");

  private final char code;
  private final String sentence;

  Regime(char code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /** One letter in the page's data. */
  char code() {
    return code;
  }

  /** What it says. */
  String sentence() {
    return sentence;
  }

  /** The regime of a curve at its ε number {@code at}. */
  static Regime of(Series series, int at) {
    Curve curve = series.curve();
    double epsilon = series.epsilon()[at];
    if (Double.isNaN(curve.discrepancy()[at])) {
      return NO_VALUE;
    }
    if (curve.deadFraction()[at] == 1) {
      return DEAD;
    }
    Optional<SweetSpot> spot = series.sweetSpot();
    if (spot.isEmpty()) {
      return ofShape(series, at);
    }
    if (epsilon < spot.get().low()) {
      return ROUND_OFF;
    }
    if (epsilon <= spot.get().high()) {
      return SWEET_SPOT;
    }
    boolean ofTheScheme =
        series.fit().filter(f -> f.order() == series.scheme().order()).isPresent();
    return ofTheScheme ? TRUNCATION : BEYOND;
  }

  private static Regime ofShape(Series series, int at) {
    return switch (series.analysis().shape()) {
      case NO_RIGHT_BRANCH -> ROUND_OFF;
      case NO_LEFT_BRANCH -> TRUNCATION;
      case FLAT -> FlatStretch.of(series.curve(), series.analysis()).holds(at) ? FLAT : BESIDE_FLAT;
      case EXTRAPOLATED ->
          series.epsilon()[at] < series.analysis().least().epsilon() ? ROUND_OFF : UNCLEAR;
      case U, NO_LEFT_WALL, SATURATED, TOO_FEW_POINTS -> UNCLEAR;
    };
  }
}
