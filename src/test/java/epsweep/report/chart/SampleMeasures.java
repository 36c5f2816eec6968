package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.NoPrediction;
import epsweep.analysis.Prediction;
import epsweep.analysis.Remedy;
import epsweep.analysis.RuleResult;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.sweep.CurveId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Made-up predictions, rules and remedies for a sample; a few of each without a value. */
final class SampleMeasures {

  private static final List<String> RULES =
      List.of(
          "cube root of u",
          "square root of u",
          "cube root of u, times θ",
          "Gill, Murray, Saunders & Wright 1983",
          "Stepleman & Winarsky 1979",
          "Curtis & Reid 1974",
          "Dumontet & Vignes 1977",
          "Moré & Wild 2012",
          "Shi, Xie, Xuan & Nocedal 2022",
          "Mathur 2012, kink of the error curve",
          "fixed 1e-5",
          "fixed 1e-8");

  private static final Map<String, Double> REMEDIES =
      new TreeMap<>(
          Map.of(
              "loss accumulated in double", 3e-3,
              "four-point differences", 0.05,
              "Richardson extrapolation of two central differences", 0.03,
              "ε of its own for each block", 0.6,
              "ε of its own for each parameter", 0.4,
              "median of five steps", 1.0,
              "nominal step instead of the exact one", 1.7,
              "complex step", Double.NaN,
              "loss and layers in double", 0.0));

  private SampleMeasures() {}

  static AnalysedSweep added(AnalysedSweep sweep) {
    Random random = new Random(2);
    return sweep
        .withPredictions(predictions(sweep, random))
        .withRules(rules(sweep, random))
        .withRemedies(remedies(sweep));
  }

  private static Map<CurveId, Prediction> predictions(AnalysedSweep sweep, Random random) {
    Map<CurveId, Prediction> predictions = new HashMap<>();
    for (Build build : sweep.sweep().builds()) {
      for (Scheme scheme : sweep.sweep().plan().schemes()) {
        double p = scheme.order();
        double noise = SampleCurves.noise(build);
        double epsilon =
            Math.pow(noise / (0.2 * p), 1 / (1 + p)) * Math.exp(0.3 * random.nextGaussian());
        double d = Math.hypot(noise / epsilon, 0.2 * Math.pow(epsilon, p));
        predictions.put(
            new CurveId(build, scheme, sweep.sweep().whole()),
            new Prediction(noise, 0.4, epsilon, d, Optional.empty()));
        Prediction none =
            new Prediction(
                noise, 0, Double.NaN, Double.NaN, Optional.of(NoPrediction.NO_TRUNCATION));
        sweep.sweep().groups().stream()
            .filter(group -> group.name().equals("lstm"))
            .forEach(group -> predictions.put(new CurveId(build, scheme, group), none));
      }
    }
    return predictions;
  }

  private static List<RuleResult> rules(AnalysedSweep sweep, Random random) {
    List<RuleResult> rules = new ArrayList<>();
    for (Build build : sweep.sweep().builds()) {
      for (int i = 0; i < RULES.size(); i++) {
        Scheme scheme = i % 3 == 1 ? Scheme.FORWARD : Scheme.CENTRAL;
        rules.add(rule(sweep, build, scheme, i, random));
      }
    }
    return rules;
  }

  private static RuleResult rule(
      AnalysedSweep sweep, Build build, Scheme scheme, int i, Random random) {
    double p = scheme.order();
    double best = Math.pow(SampleCurves.noise(build), 1 / (1 + p));
    int failures = i % 4 == 3 ? 12 : i == 6 ? 40 : 0;
    double epsilon = failures == 40 ? Double.NaN : best * Math.exp(1.5 * random.nextGaussian());
    double spread = i < 2 || i > 9 ? 1 : 1 + 10 * random.nextDouble();
    double d = SampleCurves.noise(build) / epsilon + 0.2 * Math.pow(epsilon, p);
    double spot =
        sweep.sweep().plan().schemes().contains(scheme)
            ? sweep
                .whole(build, scheme)
                .analysis()
                .sweetSpot()
                .map(s -> s.epsilon())
                .orElse(Double.NaN)
            : Double.NaN;
    return new RuleResult(
        build.name(),
        RULES.get(i),
        scheme,
        new RuleResult.Tally(40, failures),
        new RuleResult.Steps(
            epsilon, epsilon / spread, epsilon * spread, Math.log10(epsilon / spot)),
        i == 3 ? 11.25 : i,
        failures > 0 ? Double.NaN : i == 10 ? 0 : d);
  }

  private static List<Remedy> remedies(AnalysedSweep sweep) {
    List<Remedy> remedies = new ArrayList<>();
    Scheme scheme = sweep.sweep().plan().schemes().get(0);
    for (Build build : sweep.sweep().builds()) {
      CurveAnalysis all = sweep.whole(build, scheme).analysis();
      double before = all.least().discrepancy();
      REMEDIES.forEach(
          (name, factor) ->
              remedies.add(
                  new Remedy(
                      build.name(),
                      scheme,
                      name,
                      before,
                      before * factor,
                      name.startsWith("ε") ? Double.NaN : all.least().epsilon(),
                      name.length() % 7 + 0.5)));
    }
    return remedies;
  }
}
