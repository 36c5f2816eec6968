/** Charts, tables and data files of a sweep. */
package epsweep.report;
