/**
 * The items of a sweep computed on an Apache Spark cluster; the only package that knows Spark. What
 * an item is, and what its numbers mean, is not for this package.
 */
package epsweep.spark;
