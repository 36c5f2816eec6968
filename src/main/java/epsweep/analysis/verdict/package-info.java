/** What a comparison of two gradients proves: verdicts, and the figures that decided them. */
package epsweep.analysis.verdict;
