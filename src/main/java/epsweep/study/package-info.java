/** Studies that try the tool on random networks. No sweep of a user's needs them. */
package epsweep.study;
