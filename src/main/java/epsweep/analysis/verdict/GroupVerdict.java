package epsweep.analysis.verdict;

/** The verdict on one group of parameters of a sweep. */
public record GroupVerdict(String group, Verdict verdict) {}
