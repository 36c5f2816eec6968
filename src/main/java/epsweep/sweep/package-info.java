/**
 * What a sweep is asked, how it runs, and what it gives. Nothing here knows a file format but that
 * of the journal, and nothing draws conclusions.
 */
package epsweep.sweep;
