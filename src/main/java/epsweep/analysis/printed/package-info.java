/**
 * Judgement of what somebody printed: at one ε, where error bars can be bounded but not measured,
 * at several, which are a sweep, or as a curve. No format of a print is known here.
 */
package epsweep.analysis.printed;
