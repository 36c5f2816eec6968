/** Judgement: what the error bars of rows allow to say of a gradient. */
package epsweep.analysis.judgement;
