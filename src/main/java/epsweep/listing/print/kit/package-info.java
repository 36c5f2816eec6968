/**
 * What readers are made of: a print, its two sides, pairs of labelled runs, tables under headings.
 * No single format is known here.
 */
package epsweep.listing.print.kit;
