/**
 * Judgement of what somebody printed at one ε, where error bars can be bounded but not measured.
 */
package epsweep.analysis.printed;
