/**
 * Functions of one number in every arithmetic: in pairs of doubles, and rounded correctly to a
 * build. Nothing here knows formulas.
 */
package epsweep.function;
