/**
 * What checkers print, read as it came: one class a format, in an ordered list. Nothing here judges
 * what was read.
 */
package epsweep.listing.print;
