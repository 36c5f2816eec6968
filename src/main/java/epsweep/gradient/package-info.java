/**
 * Difference schemes, complex steps and dual numbers, parameter groups, and the discrepancy between
 * analytic and numeric gradient at one ε.
 *
 * <p>Nothing here knows a grid of ε, a file or a judgement.
 */
package epsweep.gradient;
