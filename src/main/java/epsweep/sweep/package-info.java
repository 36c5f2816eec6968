/** What a sweep is asked, how it runs, and what it gives. */
package epsweep.sweep;
