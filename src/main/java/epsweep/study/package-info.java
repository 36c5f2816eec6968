/**
 * Studies that try the tool itself on random networks, and their results as text: a study sweeps
 * with {@code Experiment.of(plan, model, threads, progress).run()}. Nothing that a user's sweep
 * needs lives here, and only the command line calls it.
 */
package epsweep.study;
