/** The kernels under JMH; {@code src/bench/kernels} builds and runs them. */
package epsweep.bench;
