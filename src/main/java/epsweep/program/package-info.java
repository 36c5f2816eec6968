/**
 * Programs in any language that answer for a loss over a line protocol on their standard input and
 * output ({@code src/examples/PROTOCOL.md} describes it for those who write one). Nothing here
 * knows which ε is asked for, or why.
 */
package epsweep.program;
