/**
 * Sweeps beside each other: several of them, or one against an earlier one. Nothing here measures,
 * judges, or finds words.
 */
package epsweep.analysis.comparison;
