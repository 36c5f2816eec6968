package epsweep.report.chart.kit;

/** What a chart draws below its {@link Frame}, in units of one pixel of its PNG. */
public interface Figure {

  int WIDTH = 1920;

  /** From where it begins to the end of the sheet. */
  double height();

  /**
   * Paints it.
   *
   * @param top where it begins
   */
  void paint(Canvas canvas, double top);
}
