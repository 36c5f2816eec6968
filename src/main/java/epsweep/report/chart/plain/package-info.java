/**
 * Charts as books, slides and thumbnails want them: few marks, few words, type of a given size. A
 * {@link epsweep.report.chart.plain.Style} is data; what it says is drawn by one and the same code.
 * Nothing here belongs to charts of a report.
 */
package epsweep.report.chart.plain;
