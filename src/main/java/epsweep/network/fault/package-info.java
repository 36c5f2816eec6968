/**
 * The mistakes that people make in backpropagation, and what they are called.
 *
 * <p>How a layer computes, rightly or wrongly, lives in {@code network}; whether a gradient shows a
 * mistake is for the analysis to say.
 */
package epsweep.network.fault;
