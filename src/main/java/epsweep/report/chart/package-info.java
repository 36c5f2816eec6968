/** The chart kit on top of XChart, and the charts. */
package epsweep.report.chart;
