/**
 * Networks, written once over an arithmetic: what one is, its numbers, its losses and its gradient,
 * with hooks where backpropagation can go wrong.
 *
 * <p>What a layer computes lives in {@code network.layer}, what goes wrong in {@code
 * network.fault}, files of weights in {@code network.stored}; no step of a difference is taken
 * here.
 */
package epsweep.network;
