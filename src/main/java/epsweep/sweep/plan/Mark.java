package epsweep.sweep.plan;

/**
 * A point that a curve is to be seen beside: one that was published, or measured elsewhere.
 *
 * @param at its ε
 * @param discrepancy its d, above 0 and at most 1
 * @param name what it is called
 * @param group whose d it is: {@code all} for all parameters
 * @param build in whose arithmetic it was measured
 */
public record Mark(double at, double discrepancy, String name, String group, String build) {}
