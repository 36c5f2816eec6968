/** Weights from safetensors files. Nothing here computes with them. */
package epsweep.network.stored;
