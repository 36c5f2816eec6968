/**
 * The U-curve as books, slides and thumbnails want it: few marks, few words, type of a given size.
 * A {@link epsweep.report.chart.plain.Style} is data; what it says is drawn by one and the same
 * code. Nothing here belongs to a report's own charts.
 */
package epsweep.report.chart.plain;
