package epsweep.gradient.model;

/**
 * One derivative of a formula at one point, as that of a loss of one number t.
 *
 * <p>Of f by x_i once or twice, the loss is f with x_i = t, at t = x_i. Of ∂²f/∂x_i ∂x_j it is
 *
 * <pre>(f(x_i + t, x_j + t) − f(x_i + t, x_j − t)) / 4</pre>
 *
 * at t = 0, whose second difference is the usual quotient of four losses.
 *
 * @param point which of the points, from 0
 * @param first i
 * @param second j; i where one variable moves
 */
record Entry(int point, int first, int second) {

  /** By x_i. */
  Entry(int point, int variable) {
    this(point, variable, variable);
  }

  boolean isMixed() {
    return first != second;
  }

  /** How many values of f make the loss. */
  int values() {
    return isMixed() ? 2 : 1;
  }
}
