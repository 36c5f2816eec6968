/**
 * What checkers print, read as it came: the readers of all kinds in one order. Nothing here judges
 * what was read.
 */
package epsweep.listing.print;
