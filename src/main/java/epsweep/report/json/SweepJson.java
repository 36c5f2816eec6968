package epsweep.report.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.judgement.Judge;
import epsweep.arithmetic.Build;
import epsweep.report.words.HowMeasured;
import epsweep.sweep.Sweep;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.InputException;
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
import java.util.Map;

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
    return new SweepReader(json).analysed();
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
}
