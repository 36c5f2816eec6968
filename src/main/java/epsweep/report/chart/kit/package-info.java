/** Paper, axes, type and files for charts. Nothing here knows which chart is drawn. */
package epsweep.report.chart.kit;
