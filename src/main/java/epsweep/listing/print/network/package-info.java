/** Readers of what libraries for networks print. What the readers of other kinds need is in kit. */
package epsweep.listing.print.network;
