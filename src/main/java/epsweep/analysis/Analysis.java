package epsweep.analysis;

import epsweep.arithmetic.Build;
import epsweep.sweep.Curve;
import epsweep.sweep.Sweep;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Analyses every curve of a sweep. */
public final class Analysis {

  private Analysis() {}

  /**
   * What a curve from elsewhere says.
   *
   * @param epsilon ascending, parallel to the curve's columns
   * @param unitRoundoff u of what computed the curve
   */
  public static CurveAnalysis of(double[] epsilon, Curve curve, double unitRoundoff) {
    return new CurveAnalyser(epsilon, curve, unitRoundoff).analyse();
  }

  /** What each curve says; the same for the same numbers on every machine. */
  public static AnalysedSweep of(Sweep sweep) {
    Map<String, Build> formats =
        sweep.builds().stream().collect(Collectors.toMap(Build::name, Function.identity()));
    return new AnalysedSweep(
        sweep,
        sweep.curves().stream()
            .map(
                curve ->
                    new CurveAnalyser(
                            sweep.epsilon(), curve, formats.get(curve.build()).unitRoundoff())
                        .analyse())
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
