/**
 * Formulas that users write: their tree, how it is read and set, and its value and derivatives in
 * any arithmetic. Nothing here is perturbed or compared.
 */
package epsweep.formula;
