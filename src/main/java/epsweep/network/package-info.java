/**
 * The model, written once over an arithmetic: layers, loss, forward and backward, with hooks where
 * backpropagation can go wrong.
 *
 * <p>What goes wrong lives in {@code network.fault}, files of weights in {@code network.stored}; no
 * step of a difference is taken here.
 */
package epsweep.network;
