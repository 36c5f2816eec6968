/** Computes the items of a sweep on an Apache Spark cluster; the only package that knows Spark. */
package epsweep.spark;
