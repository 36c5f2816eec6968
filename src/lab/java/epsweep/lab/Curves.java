package epsweep.lab;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.NoPrediction;
import epsweep.analysis.Prediction;
import epsweep.analysis.Series;
import epsweep.analysis.curve.VFit;
import epsweep.analysis.judgement.Verdict;
import epsweep.gradient.Group;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.report.json.CurveJson;
import epsweep.report.json.JsonWriter;
import epsweep.report.words.VerdictWords;
import epsweep.report.words.Words;
import epsweep.sweep.Models;
import epsweep.sweep.SweepRun;
import epsweep.sweep.file.PlanReader;
import epsweep.sweep.file.Value;
import epsweep.sweep.plan.SweepPlan;
import epsweep.trial.Experiment;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Sweeps settings. The answer holds {@code epsilon}; {@code curves} of one group, as sweep.json has
 * them, with the lines of their V and the prediction; every group's d and verdict; and the words of
 * the verdict on the one.
 */
final class Curves {

  private Curves() {}

  static void answer(Question question, JsonWriter json) throws IOException, InterruptedException {
    AnalysedSweep swept = sweep(question.settings());
    String name = question.find("group").isPresent() ? question.text("group") : "";
    List<Group> groups = swept.sweep().groups();
    Group shown =
        groups.stream().filter(g -> g.name().equals(name)).findFirst().orElse(groups.get(0));
    json.text("group", shown.name());
    json.numbers("epsilon", swept.sweep().epsilon());
    List<Series> series =
        swept.sweep().plan().schemes().stream()
            .flatMap(scheme -> swept.series(scheme, shown).stream())
            .toList();
    json.objects("curves", series, curve -> curve(curve, json));
    json.objects("groups", groups, group -> group(swept, group, json));
    json.object("verdict", () -> verdict(swept.verdict(shown).orElseThrow(), json));
    json.numbers("loss", swept.sweep().losses());
  }

  /** What {@code epsweep run} sweeps, without rules and remedies. */
  static AnalysedSweep sweep(Value settings) throws InterruptedException {
    SweepPlan plan = PlanReader.read(settings);
    Model model = Models.of(plan);
    SweepRun.requireRange(plan, model);
    return Experiment.of(plan, model, 1, Progress.SILENT).judged();
  }

  static void curve(Series series, JsonWriter json) throws IOException {
    CurveJson.write(series.curve(), series.analysis(), json);
    json.integer("bits", series.build().format().significandBits());
    json.number("unit-roundoff", series.build().unitRoundoff());
    if (series.budget().isPresent()) {
      json.numbers("truncation-part", parts(series.budget().get().truncation()));
      json.numbers("round-off-part", parts(series.budget().get().roundOff()));
    }
    if (series.fit().isPresent()) {
      lines(series.fit().get(), series.epsilon(), json);
    }
    if (series.prediction().isPresent()) {
      prediction(series.prediction().get(), json);
    }
  }

  /** Shares of ‖g‖ on the scale of d, which is half of one as long as it is small. */
  private static double[] parts(double[] shares) {
    return Arrays.stream(shares).map(share -> share / 2).toArray();
  }

  /** Round-off and truncation of the fitted V, each by its ends (ε, d) over the grid. */
  private static void lines(VFit fit, double[] epsilon, JsonWriter json) throws IOException {
    double first = epsilon[0];
    double last = epsilon[epsilon.length - 1];
    json.rows("round-off-line", new double[][] {end(fit, first, -1), end(fit, last, -1)});
    json.rows(
        "truncation-line",
        new double[][] {end(fit, first, fit.order()), end(fit, last, fit.order())});
  }

  private static double[] end(VFit fit, double epsilon, int slope) {
    double ratio = epsilon / fit.cornerEpsilon();
    return new double[] {epsilon, fit.cornerDiscrepancy() * StrictMath.pow(ratio, slope)};
  }

  private static void prediction(Prediction predicted, JsonWriter json) throws IOException {
    json.object(
        "prediction",
        () -> {
          if (predicted.none().isPresent()) {
            NoPrediction why = predicted.none().get();
            json.text("none", why.reason());
          } else {
            json.number("epsilon", predicted.epsilon());
            json.number("discrepancy", predicted.discrepancy());
          }
        });
  }

  private static void group(AnalysedSweep swept, Group group, JsonWriter json) throws IOException {
    json.text("name", group.name());
    json.text("kind", group.kind().name().toLowerCase(Locale.ROOT));
    json.integer("size", group.size());
    json.text("verdict", swept.verdict(group).orElseThrow().judgement().label());
    json.objects(
        "curves",
        swept.series(swept.sweep().plan().schemes().get(0), group),
        series -> {
          json.text("build", series.build().name());
          json.number("best-epsilon", series.analysis().bestEpsilon());
          json.numbers("discrepancy", series.discrepancy());
        });
  }

  static void verdict(Verdict verdict, JsonWriter json) throws IOException {
    words(verdict.judgement().label(), VerdictWords.of(verdict), json);
  }

  /** A verdict's label, words and evidence. */
  static void words(String label, Words words, JsonWriter json) throws IOException {
    json.text("label", label);
    json.text("headline", words.headline());
    json.text("paragraph", words.paragraph());
    json.objects(
        "evidence",
        words.figures(),
        figure -> {
          json.text("what", figure.what());
          json.text("value", figure.value());
          json.text("meaning", figure.meaning());
        });
  }
}
