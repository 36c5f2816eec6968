package epsweep.sweep;

import epsweep.gradient.Scheme;
import java.io.Serializable;

/**
 * One ε of one curve.
 *
 * @param build position of the build in the plan
 */
public record Point(int build, Scheme scheme, double epsilon) implements Serializable {}
