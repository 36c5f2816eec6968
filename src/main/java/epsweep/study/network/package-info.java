/**
 * Random networks for verdicts to be tried on: right gradients and every known mistake. Nothing
 * here judges.
 */
package epsweep.study.network;
