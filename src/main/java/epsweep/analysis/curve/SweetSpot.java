package epsweep.analysis.curve;

/**
 * The ε of least discrepancy, made robust by the V fit.
 *
 * @param epsilon the measured ε nearest (in log scale) to the fitted optimum
 * @param discrepancy d measured there: the floor
 * @param low start of the bracket, the interval around {@code epsilon} where d stays within twice
 *     the floor (of a lucky point: within twice the fitted floor)
 * @param high end of the bracket
 */
public record SweetSpot(double epsilon, double discrepancy, double low, double high) {}
