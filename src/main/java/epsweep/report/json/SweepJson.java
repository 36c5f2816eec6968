package epsweep.report.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Prediction;
import epsweep.analysis.judgement.Judge;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Sample;
import epsweep.gradient.Scheme;
import epsweep.parameter.Block;
import epsweep.program.Program;
import epsweep.report.words.HowMeasured;
import epsweep.sweep.Curve;
import epsweep.sweep.CurveId;
import epsweep.sweep.GradientSweep;
import epsweep.sweep.GroupTruth;
import epsweep.sweep.Sweep;
import epsweep.sweep.SweptParameters;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.InputException;
import epsweep.text.ShortestDecimal;
import epsweep.text.ToolVersion;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code sweep.json}: an analysed sweep, with all that is needed to make it again or to draw it.
 *
 * <p>Every number reads back to the same bits; NaN is {@code null}. No date, host or path of the
 * machine is in it, so that equal sweeps give equal bytes. Readers ignore keys that they do not
 * know outside of the plan, which is checked as a sweep file is; {@code format} counts the changes
 * that they could not ignore. What a curve says (shape, reason, fit, sweet spot, plateau) follows
 * from its numbers and is written for other readers: {@link #read} derives it again. The JSON
 * Schema is the resource {@code /epsweep/sweep.schema.json}.
 */
public final class SweepJson {

  private static final int FORMAT = 1;

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private SweepJson() {}

  /** Writes the sweep; {@code out} stays open. */
  public static void write(AnalysedSweep analysed, Writer out) throws IOException {
    try (JsonWriter json = new JsonWriter(out)) {
      json.document(() -> write(analysed, json));
    }
  }

  /** The plan as a sweep file: with the keys of one, in the part of YAML that is JSON. */
  public static String plan(SweepPlan plan) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.document(() -> PlanJson.write(plan, json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(AnalysedSweep analysed, JsonWriter json) throws IOException {
    Sweep sweep = analysed.sweep();
    json.integer("format", FORMAT);
    json.object(
        "tool",
        () -> {
          json.text("name", "epsilon-sweep");
          json.text("version", ToolVersion.current());
        });
    json.object("plan", () -> PlanJson.write(sweep.plan(), json));
    json.integer("weights-rounded", sweep.parameters().rounded());
    json.objects("builds", sweep.builds(), build -> writeBuild(build, json));
    json.numbers("losses", sweep.losses());
    json.objects("groups", sweep.groups(), group -> GroupJson.write(group, json));
    if (!sweep.sample().isComplete()) {
      json.object("sample", () -> GroupJson.writeSample(sweep.sample(), json));
    }
    json.numbers("epsilon", sweep.epsilon());
    json.objects("truth", sweep.truths(), truth -> TruthJson.write(truth, json));
    json.objects("curves", analysed.series(), s -> CurveJson.write(s.curve(), s.analysis(), json));
    writeMeasured(analysed, json);
    GradientsJson.write(sweep, json);
    if (!analysed.seeds().isEmpty()) {
      json.objects("seeds", analysed.seeds(), seed -> SeedsJson.write(seed, json));
    }
  }

  /** What was measured beside the curves. */
  private static void writeMeasured(AnalysedSweep analysed, JsonWriter json) throws IOException {
    json.object(
        "how-measured",
        () -> {
          for (Map.Entry<String, String> how : HowMeasured.of(analysed).entrySet()) {
            json.text(how.getKey(), how.getValue());
          }
        });
    json.objects(
        "predictions",
        analysed.series().stream().filter(s -> s.prediction().isPresent()).toList(),
        s -> {
          CurveJson.write(s.id(), json);
          MeasuresJson.write(s.prediction().orElseThrow(), json);
        });
    json.objects("step-rules", analysed.rules(), rule -> MeasuresJson.write(rule, json));
    json.objects("remedies", analysed.remedies(), remedy -> MeasuresJson.write(remedy, json));
    json.objects(
        "without-fault", analysed.withoutFault(), curve -> CurveJson.writeCurve(curve, json));
    if (analysed.tolerance() != Judge.TOLERANCE) {
      json.number("tolerance", analysed.tolerance());
    }
    json.objects("verdicts", analysed.verdicts(), v -> VerdictJson.members(v, json));
  }

  private static void writeBuild(Build build, JsonWriter json) throws IOException {
    json.text("name", build.name());
    json.integer("significand-bits", build.format().significandBits());
    json.integer("exponent-bits", build.format().exponentBits());
    json.number("unit-roundoff", build.unitRoundoff());
    json.integer("loss-significand-bits", build.lossFormat().significandBits());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws InputException if there is no such file or it holds something else
   * @throws IOException if the file cannot be read
   */
  public static AnalysedSweep read(Path file) throws IOException {
    JsonValue json = JsonValue.document(file.toString(), parse(file));
    int format = json.get("format").integer();
    if (format != FORMAT) {
      throw json.get("format").wrong(format + "; this version of epsilon-sweep reads " + FORMAT);
    }
    return readSweep(json);
  }

  private static JsonNode parse(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return MAPPER.readTree(in);
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file");
    } catch (CharacterCodingException e) {
      throw new InputException(file + ": not UTF-8");
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new InputException(file + line + ": not JSON: " + reason);
    }
  }

  private static AnalysedSweep readSweep(JsonValue json) {
    SweepPlan plan = PlanJson.read(json.get("plan"));
    List<Build> builds = json.get("builds").items(SweepJson::readBuild);
    List<Group> groups = GroupJson.read(json.get("groups"), parameters(plan, json.get("plan")));
    Sample sample =
        json.find("sample")
            .map(drawn -> GroupJson.readSample(drawn, groups.get(0).size()))
            .orElseGet(() -> Sample.everyOf(groups.get(0).size()));
    double[] epsilon = readEpsilon(json.get("epsilon"));
    double[] losses = json.get("losses").numbers(builds.size(), "builds");
    int rounded = json.get("weights-rounded").integer(0, Integer.MAX_VALUE);
    JsonValue curvesJson = json.get("curves");
    Function<JsonValue, CurveId> id = curve -> CurveJson.readId(curve, builds, groups);
    Function<JsonValue, Curve> readCurve =
        curve -> CurveJson.readCurve(curve, id.apply(curve), epsilon);
    List<Curve> curves = curvesJson.items(readCurve);
    List<Integer> orders = GroupTruth.orders(plan.schemes());
    List<GroupTruth> truths =
        json.get("truth").items(t -> TruthJson.read(t, builds, groups, orders));
    requireAll(curves, builds, plan.schemes(), groups, curvesJson);
    List<GradientSweep> gradients =
        GradientsJson.read(json, builds, plan.schemes(), epsilon.length, groups.get(0).size());
    Sweep sweep =
        new Sweep(
            plan,
            builds,
            new SweptParameters(groups, sample, rounded),
            losses,
            curves,
            truths,
            gradients);
    Map<CurveId, Prediction> predictions = new HashMap<>();
    for (JsonValue prediction : json.get("predictions").items()) {
      predictions.put(id.apply(prediction), MeasuresJson.readPrediction(prediction));
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
        .withoutFault(json.get("without-fault").items(readCurve))
        .withSeeds(SeedsJson.read(json, plan, groups, readCurve));
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
  private static void requireAll(
      List<Curve> curves,
      List<Build> builds,
      List<Scheme> schemes,
      List<Group> groups,
      JsonValue json) {
    Set<CurveId> found = curves.stream().map(Curve::id).collect(Collectors.toSet());
    Set<CurveId> expected = new HashSet<>();
    for (Build build : builds) {
      for (Scheme scheme : schemes) {
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
