/**
 * How often the bands of sampled sweeps hold the d of all parameters, over seeded random networks.
 * Nothing here judges a gradient.
 */
package epsweep.study.band;
