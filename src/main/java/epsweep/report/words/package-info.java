/** The findings as sentences. Nothing here is measured or judged. */
package epsweep.report.words;
