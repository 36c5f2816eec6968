package epsweep.analysis.curve;

/**
 * The ε of least discrepancy, by the V fit: single points may be low by luck.
 *
 * @param epsilon the measured ε nearest (in log scale) to the fitted optimum
 * @param discrepancy d of the V at its optimum, times what the points around it lie above it, the
 *     middle one: the floor
 * @param measured d measured at {@code epsilon}
 * @param digits how many digits of them are worth saying: 2, or 1 where the points scatter
 * @param low start of the bracket, the interval around {@code epsilon} where d stays within twice
 *     the floor (of a lucky point: within twice the fitted floor)
 * @param high end of the bracket
 */
public record SweetSpot(
    double epsilon, double discrepancy, double measured, int digits, double low, double high) {}
