/**
 * Trials of the verdict on gradients whose truth is known: what was tried, what was said, and
 * whether that was falsely sure. No generator is here.
 */
package epsweep.study.verdict;
