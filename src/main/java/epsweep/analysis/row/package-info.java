/** Measurement: what a sweep tells of each row's derivative, as a number with an error bar. */
package epsweep.analysis.row;
