/**
 * What TeaVM's Java library lacks or computes with other bits than a JVM, as static methods of the
 * same names and shapes. Nothing else calls them: the compiler puts them in the place of their
 * models ({@link epsweep.lab.build.Substitution}), and tests compare them with those.
 */
package epsweep.lab.jvm;
