/**
 * From text to a plan: values with their places, and the one reader that checks them, be they from
 * YAML or from JSON. Nothing here runs a plan or knows what was measured.
 */
package epsweep.sweep.file;
