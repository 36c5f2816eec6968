/**
 * A pasted text, from bytes to the numbers in it with the words around them. Nothing here knows a
 * checker.
 */
package epsweep.listing.print.scan;
