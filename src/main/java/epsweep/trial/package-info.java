/**
 * A plan carried out: {@code Experiment.of(plan, model, threads, progress).run()} sweeps ε,
 * analyses the curves and measures what they alone do not show: predictions, step-size rules,
 * remedies, the curves without a fault. What only computes from measured numbers lives in {@link
 * epsweep.analysis}; nothing here draws, writes files or words.
 */
package epsweep.trial;
