/**
 * How often the bands of sampled sweeps hold the d of all parameters, over seeded random networks.
 */
package epsweep.study.band;
