package epsweep.report.page;

import epsweep.report.chart.Chart;
import java.util.List;

/** One sentence for each kind of chart: what to see in it. */
final class Caption {

  /** By the start of a chart's name. */
  private static final List<Caption> ALL =
      List.of(
          new Caption(
              "u-curve",
              "The same U under another scheme: round-off falls as 1/ε whatever the scheme, the"
                  + " right branch rises with the scheme's order."),
          new Caption(
              "error-budget",
              "The two errors measured apart: left of where they cross round-off is the larger,"
                  + " right of it truncation; the best ε lies where they cross."),
          new Caption(
              "layers",
              "Every layer and block has a sweet spot of its own; one ε for all is a compromise,"
                  + " and the block with the highest floor decides what tolerance a check can have."),
          new Caption(
              "precisions",
              "Floors and sweet spots against the unit roundoff u: a coarser precision needs a"
                  + " larger ε and leaves a larger error, both by the powers of u that theory"
                  + " gives."),
          new Caption(
              "schemes",
              "A scheme of higher order buys a lower floor at a larger ε, for more evaluations of"
                  + " the loss."),
          new Caption(
              "step-rules",
              "The ε that rules choose without a sweep, against the measured sweet spot: a rule is"
                  + " good if its marks lie on the bar."),
          new Caption(
              "remedies", "What was tried to lower the floor, from what helps most downward."));

  private final String start;
  private final String sentence;

  private Caption(String start, String sentence) {
    this.start = start;
    this.sentence = sentence;
  }

  /** The sentence; of a kind of chart that has none, its description. */
  static String of(Chart chart) {
    return ALL.stream()
        .filter(caption -> chart.name().startsWith(caption.start))
        .map(caption -> caption.sentence)
        .findFirst()
        .orElse(chart.description());
  }
}
