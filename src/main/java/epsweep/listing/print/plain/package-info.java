/**
 * Readers of tables, arrays and sentences that no checker in particular prints. A checker with a
 * sign of its own is none of these.
 */
package epsweep.listing.print.plain;
