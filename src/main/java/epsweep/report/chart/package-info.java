/**
 * The charts: one {@link epsweep.report.chart.ChartKind} says what there is, each kind draws the
 * series it is given. Nothing here measures or looks a curve up by name; what several charts draw
 * is in {@code mark}, what all need in {@code kit}.
 */
package epsweep.report.chart;
