/**
 * Gradient checks from Java code, the public surface of the jar: {@link
 * epsweep.check.GradientCheck}. Nothing of the tool uses it, and it reads and writes no files.
 */
package epsweep.check;
