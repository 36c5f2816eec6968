/**
 * Numbers and words as people read them, and the failures that are told to them with their exit
 * codes. Nothing here knows of networks, sweeps or charts.
 */
package epsweep.text;
