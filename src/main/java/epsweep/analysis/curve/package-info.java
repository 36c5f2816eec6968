/**
 * What one curve d(ε) shows: the V fit, the sweet spot, or why there is none. Nothing here
 * measures.
 */
package epsweep.analysis.curve;
