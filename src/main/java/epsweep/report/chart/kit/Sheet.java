package epsweep.report.chart.kit;

import epsweep.text.Digits;

/**
 * A figure in its frame.
 *
 * @param description one or two sentences for those who cannot see it
 */
public record Sheet(Frame frame, String description, Figure figure) implements Picture {

  public Sheet {
    description = Digits.typeset(description);
  }

  /** A figure described by some words and its finding, the title. */
  public static Sheet of(Frame frame, String lead, Figure figure) {
    return new Sheet(frame, lead + " " + frame.title() + ".", figure);
  }

  @Override
  public Extent extent() {
    return Extent.ofReport((int) (frame.top() + figure.height()));
  }

  @Override
  public String title() {
    return frame.title();
  }

  @Override
  public double headings() {
    return frame.top();
  }

  @Override
  public void paint(Canvas canvas) {
    frame.paint(canvas);
    figure.paint(canvas, frame.top());
  }
}
