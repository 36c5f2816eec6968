/**
 * Names for a mistake that was proved: an ordered list of patterns, each a model of how g became
 * wrong. Names decide nothing.
 */
package epsweep.analysis.pattern;
