/**
 * Readers of what optimisers, solvers and packages of statistics print. What the readers of other
 * kinds need is in kit.
 */
package epsweep.listing.print.solver;
