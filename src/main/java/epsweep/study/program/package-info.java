/**
 * Programs in this process for verdicts to be tried on: every kind of wrong gradient, and right
 * gradients of losses with one defect each. Nothing here judges.
 */
package epsweep.study.program;
