/** Readers of what the checks of well-known courses print, which many programs have copied. */
package epsweep.listing.print.course;
