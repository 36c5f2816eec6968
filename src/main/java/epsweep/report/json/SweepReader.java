package epsweep.report.json;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Prediction;
import epsweep.analysis.judgement.Judge;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Sample;
import epsweep.gradient.Scheme;
import epsweep.parameter.Block;
import epsweep.program.Program;
import epsweep.sweep.Curve;
import epsweep.sweep.CurveId;
import epsweep.sweep.GradientSweep;
import epsweep.sweep.GroupTruth;
import epsweep.sweep.Sweep;
import epsweep.sweep.SweptParameters;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.ShortestDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what {@link SweepJson} wrote, and checks that its parts belong together. */
final class SweepReader {

  private final JsonValue json;
  private final SweepPlan plan;
  private final List<Build> builds;
  private final List<Group> groups;
  private final Sample sample;
  private final double[] epsilon;

  SweepReader(JsonValue json) {
    this.json = json;
    plan = PlanJson.read(json.get("plan"));
    builds = json.get("builds").items(SweepReader::readBuild);
    groups = GroupJson.read(json.get("groups"), parameters(plan, json.get("plan")));
    sample =
        json.find("sample")
            .map(drawn -> GroupJson.readSample(drawn, groups.get(0).size()))
            .orElseGet(() -> Sample.everyOf(groups.get(0).size()));
    epsilon = readEpsilon(json.get("epsilon"));
  }

  AnalysedSweep analysed() {
    Sweep sweep = sweep();
    Map<CurveId, Prediction> predictions = new HashMap<>();
    for (JsonValue prediction : json.get("predictions").items()) {
      predictions.put(id(prediction), MeasuresJson.readPrediction(prediction));
    }
    double tolerance =
        json.find("tolerance")
            .map(asked -> asked.make(() -> Judge.requireTolerance(asked.number())))
            .orElse(Judge.TOLERANCE);
    return AnalysedSweep.of(sweep)
        .withPredictions(predictions)
        .withRules(json.get("step-rules").items(r -> MeasuresJson.readRule(r, builds)))
        .withRemedies(json.get("remedies").items(r -> MeasuresJson.readRemedy(r, builds)))
        .withVerdicts(
            json.get("verdicts").items(v -> VerdictJson.read(v, builds, groups)), tolerance)
        .withoutFault(json.get("without-fault").items(this::curve))
        .withSeeds(SeedsJson.read(json, plan, groups, this::curve));
  }

  private Sweep sweep() {
    double[] losses = json.get("losses").numbers(builds.size(), "builds");
    int rounded = json.get("weights-rounded").integer(0, Integer.MAX_VALUE);
    List<Curve> curves = json.get("curves").items(this::curve);
    List<Integer> orders = GroupTruth.orders(plan.schemes());
    List<GroupTruth> truths =
        json.get("truth").items(t -> TruthJson.read(t, builds, groups, orders));
    requireAll(curves, json.get("curves"));
    List<GradientSweep> gradients =
        GradientsJson.read(json, builds, plan.schemes(), epsilon.length, groups.get(0).size());
    return new Sweep(
        plan,
        builds,
        new SweptParameters(groups, sample, rounded),
        losses,
        curves,
        truths,
        gradients);
  }

  private CurveId id(JsonValue curve) {
    return CurveJson.readId(curve, builds, groups);
  }

  private Curve curve(JsonValue curve) {
    return CurveJson.readCurve(curve, id(curve), epsilon);
  }

  private static int parameters(SweepPlan plan, JsonValue json) {
    Subject subject = plan.subject();
    return subject
        .network()
        .map(spec -> json.get("model").make(() -> plan.selection().of(spec.blocks())))
        .or(subject::blocks)
        .map(blocks -> blocks.stream().mapToInt(Block::size).sum())
        .orElse(Program.MOST_PARAMETERS);
  }

  private static Build readBuild(JsonValue json) {
    String name = json.get("name").text();
    Build build = json.make(() -> Build.named(name));
    requireBits(json.get("significand-bits"), build.format().significandBits());
    requireBits(json.get("exponent-bits"), build.format().exponentBits());
    requireBits(json.get("loss-significand-bits"), build.lossFormat().significandBits());
    return build;
  }

  private static void requireBits(JsonValue json, int bits) {
    if (json.integer() != bits) {
      throw json.wrong(json.integer() + "; the build has " + bits);
    }
  }

  private static double[] readEpsilon(JsonValue json) {
    double[] epsilon = json.numbers();
    for (int i = 0; i < epsilon.length; i++) {
      double below = i == 0 ? 0 : epsilon[i - 1];
      if (!(epsilon[i] > below) || Double.isInfinite(epsilon[i])) {
        throw json.items().get(i).wrong("must be a number above " + ShortestDecimal.of(below));
      }
    }
    return epsilon;
  }

  /** Each build, scheme and group has one curve, in any order. */
  private void requireAll(List<Curve> curves, JsonValue json) {
    Set<CurveId> found = curves.stream().map(Curve::id).collect(Collectors.toSet());
    Set<CurveId> expected = new HashSet<>();
    for (Build build : builds) {
      for (Scheme scheme : plan.schemes()) {
        for (Group group : groups) {
          CurveId id = new CurveId(build, scheme, group);
          expected.add(id);
          if (!found.contains(id)) {
            throw json.wrong("no curve of " + id);
          }
        }
      }
    }
    for (int i = 0; i < curves.size(); i++) {
      CurveId id = curves.get(i).id();
      if (!expected.remove(id)) {
        throw json.items().get(i).wrong("one curve too many of " + id);
      }
    }
  }
}
