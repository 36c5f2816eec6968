package epsweep.sweep;

import epsweep.gradient.Scheme;

/**
 * One ε of one curve.
 *
 * @param build position of the build in the plan
 */
record Point(int build, Scheme scheme, double epsilon) {}
