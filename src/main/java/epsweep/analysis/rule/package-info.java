/**
 * Rules that choose ε for one parameter from a few losses, and the noise that they need to know.
 */
package epsweep.analysis.rule;
