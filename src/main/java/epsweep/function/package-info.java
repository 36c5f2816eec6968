/**
 * Functions of one variable, in every arithmetic, with their derivatives. Nothing here is perturbed
 * or compared.
 */
package epsweep.function;
