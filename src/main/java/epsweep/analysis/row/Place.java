package epsweep.analysis.row;

/**
 * Which parameter a row is of.
 *
 * @param name as its owner calls it: {@code lstm.weight_hh[3,0]}
 * @param block the tensor's name
 * @param index row-major within the block
 */
public record Place(String name, String block, int index) {}
