/**
 * What a sweep is asked for: its subject, its builds, schemes and ε, and what is measured beside.
 *
 * <p>How a plan is read lives in {@code sweep.file}, how it is carried out in {@code sweep}.
 */
package epsweep.sweep.plan;
