/** The page of a report, and the front page of several. */
package epsweep.report.page;
