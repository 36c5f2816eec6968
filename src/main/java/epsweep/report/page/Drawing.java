package epsweep.report.page;

import epsweep.report.chart.file.Chart;

/**
 * A chart that has been drawn.
 *
 * @param svg the whole document
 */
public record Drawing(Chart chart, String svg) {}
