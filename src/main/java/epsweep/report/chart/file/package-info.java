/**
 * How a chart becomes a file: PNG, SVG, PDF or a program, with its type and its origin. Nothing
 * here knows which chart is drawn.
 */
package epsweep.report.chart.file;
