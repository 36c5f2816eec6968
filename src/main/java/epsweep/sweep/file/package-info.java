/** Reading sweep files. Nothing here runs them. */
package epsweep.sweep.file;
