/**
 * The model, written once over an arithmetic: layers, loss, forward and backward; reading weights.
 */
package epsweep.network;
