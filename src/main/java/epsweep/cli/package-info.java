/**
 * The commands: options, progress, exit codes; the only place that prints. Nothing here is
 * computed, judged or drawn.
 */
package epsweep.cli;
