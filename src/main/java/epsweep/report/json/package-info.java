/** sweep.json, written and read. Nothing here is computed. */
package epsweep.report.json;
