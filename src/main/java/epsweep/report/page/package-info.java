/**
 * The page of a report, and the front page of several. No chart is drawn here, and no number is
 * made that the data files do not have.
 */
package epsweep.report.page;
