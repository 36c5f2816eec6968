/**
 * Difference schemes, parameter groups, and the discrepancy between analytic and numeric gradient.
 */
package epsweep.gradient;
