/** Paper, axes and type for charts. Nothing here knows which chart is drawn, or as what file. */
package epsweep.report.chart.kit;
