package epsweep.report.page;

import epsweep.report.chart.kit.Chart;
import java.util.List;

/** A heading and one sentence for each kind of chart: what to see in it. */
final class Caption {

  /** By the start of a chart's name. */
  private static final List<Caption> ALL =
      List.of(
          new Caption(
              "u-curve",
              "The U of another scheme",
              "The same U under another scheme: round-off falls as 1/ε whatever the scheme, the"
                  + " right branch rises with the scheme's order."),
          new Caption(
              "error-budget",
              "Truncation and round-off apart",
              "The two errors measured apart: left of where they cross round-off is the larger,"
                  + " right of it truncation. The best ε is where they cross for forward"
                  + " differences, a little left of it for central and four-point ones."),
          new Caption(
              "layers",
              "Layer by layer",
              "Layers and blocks have their sweet spots, if any, at ε of their own; one ε for all"
                  + " is a compromise, and the highest floor decides what tolerance a check can"
                  + " have."),
          new Caption(
              "small-multiples",
              "Block by block",
              "A right gradient has the same two slopes in every panel, at other heights: how noisy"
                  + " a block is and how much its loss bends decide where its sweet spot lies."),
          new Caption(
              "heat-map",
              "Every group at a glance",
              "Each row is a U seen from above: the band of the least d is where that group can be"
                  + " checked, and a row without one cannot be, or is wrong."),
          new Caption(
              "dead-zone",
              "Where the loss no longer moves",
              "Left of each fall a perturbation is lost in rounding and the numeric gradient is 0;"
                  + " a loss printed with four decimals seems dead long before it is."),
          new Caption(
              "precisions",
              "Down the ladder of precisions",
              "Floors and sweet spots against the unit roundoff u: a coarser precision needs a"
                  + " larger ε and leaves a larger error, both by the powers of u that theory"
                  + " gives."),
          new Caption(
              "schemes",
              "Schemes side by side",
              "A scheme of higher order buys a lower floor at a larger ε, for more evaluations of"
                  + " the loss."),
          new Caption(
              "step-rules",
              "Rules for choosing ε",
              "The ε that rules choose without a sweep, against the measured sweet spot: a rule is"
                  + " good if its marks lie on the bar."),
          new Caption(
              "remedies",
              "Remedies",
              "What was tried to lower the floor, from what helps most downward."));

  private final String start;
  private final String heading;
  private final String sentence;

  private Caption(String start, String heading, String sentence) {
    this.start = start;
    this.heading = heading;
    this.sentence = sentence;
  }

  /** The caption of a chart; a kind that has none is described by the chart itself. */
  static Caption of(Chart chart) {
    return ALL.stream()
        .filter(caption -> chart.name().startsWith(caption.start))
        .findFirst()
        .orElse(new Caption(chart.name(), chart.title(), chart.description()));
  }

  /** What the chart shows, in a few words; the finding is the chart's own title. */
  String heading() {
    return heading;
  }

  /** What to see in it. */
  String sentence() {
    return sentence;
  }
}
