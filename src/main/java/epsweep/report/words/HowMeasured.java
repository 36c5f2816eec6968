package epsweep.report.words;

import epsweep.analysis.AnalysedSweep;
import epsweep.gradient.Step;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the figures beside d were measured, for the JSON, footers and pages that show them. */
public final class HowMeasured {

  private HowMeasured() {}

  /** What the truth comes from: {@code double-double arithmetic (32 digits)}. */
  public static String reference(SweepPlan plan) {
    return plan.subject() instanceof Subject.OfProgram program && program.reference().isPresent()
        ? "the reference program, " + program.reference().get().format().title()
        : "double-double arithmetic (32 digits)";
  }

  /** One sentence without a full stop for everything that the sweep has, by its name. */
  public static Map<String, String> of(AnalysedSweep sweep) {
    Map<String, String> how = new LinkedHashMap<>();
    if (!sweep.sweep().truths().isEmpty()) {
      how.put(
          "error-budget",
          "exact gradient and quotients without round-off in "
              + reference(sweep.sweep().plan())
              + ", at the parameters as each build rounds them; norms over the group, relative to"
              + " that of the exact gradient");
    }
    if (sweep.series().stream().anyMatch(s -> s.prediction().isPresent())) {
      how.put(
          "predictions",
          "noise by ECNoise (7 losses, difference table) along each parameter in the build,"
              + " derivatives in "
              + reference(sweep.sweep().plan())
              + ", optimum of the root mean square error model");
    }
    if (!sweep.rules().isEmpty()) {
      how.put(
          "step-rules",
          "each rule along each of "
              + sweep.rules().get(0).tally().parameters()
              + " parameters, evenly chosen, in the build's arithmetic, with the error of one loss"
              + " by ECNoise");
    }
    if (!sweep.remedies().isEmpty()) {
      how.put(
          "remedies",
          "each swept anew with "
              + (sweep.sweep().plan().step() == Step.POWER_OF_TWO
                  ? "the powers of two nearest to "
                  : "")
              + "6 ε per decade around its expected sweet spot and analysed like the plan's own"
              + " curves");
    }
    return how;
  }
}
