package epsweep.report.page;

import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.Decades;
import java.util.List;
import java.util.Locale;

/**
 * Powers of ten as lines and labels in a drawing that takes whatever size the page gives it.
 *
 * @param most ticks across
 * @param mostUp ticks upward
 * @param under how many pixels labels stand under the area
 * @param beside how many they stand left of it
 * @param thins whether a narrow page leaves out every other label across
 */
record PlotGrid(Axes axes, int most, int mostUp, int under, int beside, boolean thins) {

  /** Draws them, and the frame. */
  void draw(StringBuilder svg) {
    List<Decades.Tick> across = Decades.ticks(axes.logLeft(), axes.logRight(), most);
    for (int i = 0; i < across.size(); i++) {
      String x =
          percent((across.get(i).log() - axes.logLeft()) / (axes.logRight() - axes.logLeft()));
      svg.append("<line class=\"grid\" x1=\"" + x + "\" x2=\"" + x + "\" y2=\"100%\"/>")
          .append("<text class=\"tick" + (thins && i % 2 == 1 ? " odd" : "") + "\" x=\"" + x)
          .append("\" y=\"100%\" dy=\"" + under + "\" text-anchor=\"middle\">")
          .append(across.get(i).label() + "</text>");
    }
    for (Decades.Tick tick : Decades.ticks(axes.logBottom(), axes.logTop(), mostUp)) {
      String y = percent((axes.logTop() - tick.log()) / (axes.logTop() - axes.logBottom()));
      svg.append("<line class=\"grid\" x2=\"100%\" y1=\"" + y + "\" y2=\"" + y + "\"/>")
          .append("<text class=\"tick\" dx=\"-" + beside + "\" y=\"" + y)
          .append("\" dy=\"5\" text-anchor=\"end\">" + tick.label() + "</text>");
    }
    svg.append("<rect class=\"frame\" width=\"100%\" height=\"100%\"/>");
  }

  /** A place as a share of the area. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }
}
