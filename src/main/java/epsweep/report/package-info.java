/**
 * A report as a folder: the summary, its tables, and what is written beside them. Nothing here
 * measures or judges.
 */
package epsweep.report;
