/**
 * Programs in any language that answer for a loss, over a line protocol on their standard input and
 * output; {@code src/examples/PROTOCOL.md} is its description for those who write one.
 */
package epsweep.program;
