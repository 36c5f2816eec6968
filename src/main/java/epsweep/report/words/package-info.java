/**
 * The findings as whole sentences in plain text, one place each, for the terminal, {@code
 * summary.md}, charts and pages. Nothing here measures, judges, or knows how a chart or a page
 * looks.
 */
package epsweep.report.words;
