package epsweep.analysis.row;

/**
 * A number known to within ± {@code error}, a bar that holds it in 999 of 1,000 cases.
 *
 * @param error at least 0; ∞ if nothing is known
 */
public record Estimate(double value, double error) {}
