/**
 * Rules that choose ε for one parameter from a few losses, and the noise that they need to know. A
 * rule knows no sweep: it sees a {@link epsweep.trial.rule.Line} through one parameter.
 */
package epsweep.trial.rule;
