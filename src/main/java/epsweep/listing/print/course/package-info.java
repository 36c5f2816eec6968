/**
 * Readers of what the checks of well-known courses print, which many programs have copied. Nothing
 * here judges what is read.
 */
package epsweep.listing.print.course;
