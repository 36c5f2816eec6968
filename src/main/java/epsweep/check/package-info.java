/** Gradient checks from Java code: {@link epsweep.check.GradientCheck}. */
package epsweep.check;
