package epsweep.report.words;

import epsweep.analysis.printed.Circumstances;
import epsweep.analysis.printed.CurveVerdict;
import epsweep.analysis.printed.Diagnosis;
import epsweep.analysis.printed.PrintedVerdict;
import epsweep.analysis.printed.SeveralEpsilon;
import epsweep.analysis.printed.TableVerdict;
import java.util.ArrayList;
import java.util.List;

/** A table's verdict in words: those of the part that decides, and a line for each part. */
public final class DiagnosisWords {

  private DiagnosisWords() {}

  /**
   * The words.
   *
   * @param known what the user said of the table
   */
  public static Words of(Diagnosis diagnosis, Circumstances known) {
    Words decisive = of(diagnosis.decisive(), known);
    if (diagnosis.told().size() == 1) {
      return decisive;
    }
    List<Words.Figure> figures = new ArrayList<>(decisive.figures());
    diagnosis
        .told()
        .forEach(
            (name, told) ->
                figures.add(
                    new Words.Figure(
                        name.isEmpty() ? "the rest" : name,
                        told.judgement().label(),
                        of(told, known).headline())));
    return new Words(decisive.headline(), decisive.paragraph(), figures);
  }

  /** The words of one part. */
  public static Words of(TableVerdict told, Circumstances known) {
    if (told instanceof PrintedVerdict printed) {
      return PrintedWords.of(printed, known);
    }
    return told instanceof CurveVerdict curve
        ? CurveWords.of(curve)
        : VerdictWords.of(((SeveralEpsilon) told).verdict());
  }
}
