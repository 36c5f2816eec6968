/**
 * What is differentiated, as losses of parameters: networks, formulas and programs, along their
 * parameters or along random directions, each with its truth where there is one. No differences are
 * formed here.
 */
package epsweep.gradient.model;
