/**
 * What follows from the numbers of a sweep, and the records of what was tried beside it. Nothing
 * here evaluates a loss; what measures lives in {@code epsweep.trial}.
 */
package epsweep.analysis;
