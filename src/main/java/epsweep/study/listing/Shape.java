package epsweep.study.listing;

/** What a print holds. */
enum Shape {
  /** n and g of each parameter, all at one ε. */
  ONE_EPSILON,
  /** n and g of each parameter at an ε of its own, which is printed. */
  OWN_EPSILON,
  /** n and g of each parameter at each of several ε. */
  SEVERAL_EPSILON,
  /** ε and d. */
  CURVE
}
