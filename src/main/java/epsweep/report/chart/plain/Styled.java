package epsweep.report.chart.plain;

import epsweep.report.chart.kit.Figure;

/** A figure of a report that is drawn in styles too. */
public interface Styled extends Figure {

  /** The same for a style. */
  Body in(Style style);
}
