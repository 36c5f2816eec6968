package epsweep.report.chart.kit;

import epsweep.text.Digits;

/**
 * A figure in its frame.
 *
 * @param description one or two sentences for those who cannot see it
 */
public record Sheet(Frame frame, String description, Figure figure) {

  public Sheet {
    description = Digits.typeset(description);
  }

  /** A figure described by some words and its finding, the title. */
  public static Sheet of(Frame frame, String lead, Figure figure) {
    return new Sheet(frame, lead + " " + frame.title() + ".", figure);
  }

  /** In pixels. */
  public int height() {
    return (int) (frame.top() + figure.height());
  }

  void paint(Canvas canvas) {
    frame.paint(canvas);
    figure.paint(canvas, frame.top());
  }
}
