/** Random networks for verdicts to be tried on: right gradients and every known mistake. */
package epsweep.study.network;
