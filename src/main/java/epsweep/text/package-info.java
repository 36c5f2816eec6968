/**
 * Numbers and words as people read them, and the errors that are told to them. Nothing here knows
 * of networks, sweeps or charts.
 */
package epsweep.text;
