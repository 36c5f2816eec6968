/** What charts draw on their axes: curves, rings, guides, zones, labels. No whole chart is here. */
package epsweep.report.chart.mark;
