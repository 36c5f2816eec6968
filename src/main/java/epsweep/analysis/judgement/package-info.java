/**
 * Judgement: what the error bars of rows allow to say of a gradient. No bar is measured here, and
 * nothing is put into words.
 */
package epsweep.analysis.judgement;
