package epsweep.report;

import epsweep.analysis.AnalysedSweep;
import epsweep.report.json.SweepJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The sweeps of the shipped reports, as their files hold them. */
public final class ShippedSweeps {

  /** Every report. */
  public static final List<String> NAMES =
      List.of(
          "averaged",
          "complex-step",
          "formula",
          "hessian",
          "large",
          "points",
          "precisions",
          "question",
          "relu",
          "remedies",
          "rosenbrock",
          "schemes",
          "screen",
          "seeds",
          "sine",
          "squared-error",
          "trained",
          "walls");

  private ShippedSweeps() {}

  /** A sweep by its report's name. */
  public static AnalysedSweep named(String report) {
    try {
      return SweepJson.read(Path.of("reports", report, "sweep.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
