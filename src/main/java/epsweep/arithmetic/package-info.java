/**
 * Numbers: one interface for rows of lanes, its builds, and elementary functions with the same bits
 * on every JVM. Nothing here knows what is computed with them.
 */
package epsweep.arithmetic;
