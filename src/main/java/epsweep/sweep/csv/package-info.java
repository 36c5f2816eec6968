/**
 * The CSV files of a sweep, one class each. Nothing here measures, and no other format lives here.
 */
package epsweep.sweep.csv;
