/**
 * Prints of gradients of known truth, as users paste them, and what is said of them. Nothing here
 * reads or judges a print.
 */
package epsweep.study.listing;
