package epsweep.study.verdict;

import epsweep.analysis.judgement.Judge;
import epsweep.analysis.judgement.Verdict;
import epsweep.analysis.row.Limits;
import epsweep.analysis.row.Place;
import epsweep.analysis.row.RowMeasurement;
import epsweep.analysis.row.RowTable;
import epsweep.gradient.Answers;
import epsweep.gradient.Group;
import epsweep.gradient.Progress;
import epsweep.sweep.Slopes;
import epsweep.sweep.SweepRun;
import java.util.List;

/**
 * A trial's sweep, before it is judged.
 *
 * @param positions in θ that were swept
 * @param whole all of them
 */
record Swept(Trial trial, int[] positions, Group whole, List<Slopes> slopes) {

  static Swept of(Trial trial) throws InterruptedException {
    SweepRun run = new SweepRun(trial.plan(), trial.tried(), 1, Progress.SILENT);
    int[] positions = run.sweep().sample().positions();
    return new Swept(trial, positions, run.sweep().groups().get(0), run.slopes());
  }

  Judged judged(Limits limits) {
    List<Place> places = Place.of(trial.tried().blocks(), positions);
    List<RowTable> tables =
        slopes.stream().map(s -> RowMeasurement.of(s, places, Answers.EXACT, limits)).toList();
    Verdict verdict = new Judge(tables, Judge.TOLERANCE, limits).verdict(whole);
    return new Judged(trial, positions, tables, verdict);
  }
}
