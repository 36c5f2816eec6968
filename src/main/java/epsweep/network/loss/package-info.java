/**
 * What the outputs cost, over an arithmetic: softmax with cross-entropy, and squared error, of one
 * step, and which steps count.
 *
 * <p>No layer and no weight is known here.
 */
package epsweep.network.loss;
