package epsweep.study.listing;

import epsweep.analysis.printed.Circumstances;
import epsweep.study.verdict.Trial;
import java.util.List;
import java.util.Optional;

/**
 * A print whose truth is known.
 *
 * @param trial what it was printed from
 * @param build in which
 * @param swept positions in θ of the rows
 * @param columns what the user says they are
 * @param known what else the user says
 */
record Pasted(
    Trial trial,
    String build,
    int[] swept,
    String text,
    Optional<List<String>> columns,
    Circumstances known) {}
