package epsweep.report.chart.plain;

import epsweep.analysis.curve.SweetSpot;
import epsweep.report.chart.mark.Drawn;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A curve as programs draw it that set their type themselves.
 *
 * @param dashes on and off, in points; none for a whole line
 * @param width in points
 */
record PrintedCurve(
    String build, Color colour, List<Double> dashes, double width, Optional<SweetSpot> spot) {

  static List<PrintedCurve> of(Plate plate, Style style) {
    return plate.drawn().stream().map(drawn -> of(drawn, style)).toList();
  }

  private static PrintedCurve of(Drawn drawn, Style style) {
    double point = style.page().type().points() / Style.TYPE;
    return new PrintedCurve(
        drawn.label(),
        drawn.look().line(),
        drawn.look().dashes().stream().map(dash -> dash * point).toList(),
        drawn.look().width() * style.pens().curve() * point,
        drawn.series().sweetSpot());
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
