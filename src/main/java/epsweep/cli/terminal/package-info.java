/** What a terminal is, and what it shows while work goes on. Nothing here knows the commands. */
package epsweep.cli.terminal;
