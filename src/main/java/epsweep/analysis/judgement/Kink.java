package epsweep.analysis.judgement;

/**
 * A kink of the loss at θ, along one row.
 *
 * @param row the row's name
 * @param size what the slopes on the two sides of θ differ by
 */
public record Kink(String row, double size) {}
