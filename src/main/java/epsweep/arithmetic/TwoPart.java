package epsweep.arithmetic;

/**
 * Numbers with two parts: x + y·i, or x + y·δ with δ² = 0.
 *
 * @param value x, as an array of the arithmetic below
 * @param part y
 */
public record TwoPart<V>(V value, V part) {}
