/**
 * What parameters are called: the blocks that networks, functions and programs alike have. Nothing
 * here holds a parameter's value, or knows what a model computes.
 */
package epsweep.parameter;
