/**
 * Measurement: what a sweep tells of each row's derivative, as a number with an error bar. Nothing
 * here holds g against it.
 */
package epsweep.analysis.row;
