/** What a curve says: the V fit, the sweet spot, and why there is none. */
package epsweep.analysis;
