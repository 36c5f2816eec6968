/**
 * The layers of networks: what each is called and has, its forward pass in many networks at once,
 * and its way back.
 *
 * <p>A layer knows neither the loss nor its neighbours.
 */
package epsweep.network.layer;
