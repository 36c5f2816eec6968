/**
 * What the lab's page asks and what Java answers, both JSON on one line. Every figure of the page
 * comes from here, computed by the project's own packages; nothing here draws, reads files or
 * starts threads, for it is compiled to WebAssembly.
 */
package epsweep.lab;
