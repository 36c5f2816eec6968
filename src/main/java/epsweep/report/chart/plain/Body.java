package epsweep.report.chart.plain;

import epsweep.report.chart.kit.Canvas;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What a picture in a style shows under its title. */
public interface Body {

  /** The style that it was made for, its page as high as it needs. */
  Style style();

  /** How many words it cannot do without. */
  int words();

  /** What a caption adds to a report's words: how lines are told apart, what is left out. */
  List<String> manners();

  /** Paints it into a part of the sheet. */
  void paint(Canvas canvas, Rectangle2D room);
}
