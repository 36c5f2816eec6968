package epsweep.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import epsweep.analysis.comparison.NamedSweep;
import epsweep.sweep.Sweep;
import epsweep.sweep.csv.SweepCsv;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.InputException;
import epsweep.text.ToolVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a picture says of its making: the program, the chart and its options, the sweep files and
 * the checksums of their data. No date, path or machine, so that equal pictures have equal bytes.
 *
 * @param tool name and version of the program
 * @param options as the command line takes them
 * @param sources one for each sweep in the picture
 */
public record Provenance(String tool, String chart, List<String> options, List<Source> sources) {

  /**
   * A sweep and its data.
   *
   * @param checksum SHA-256 of {@code sweep.csv}
   */
  public record Source(String name, String checksum, SweepPlan plan) {

    /** A sweep that is to be drawn. */
    public static Source of(NamedSweep named) {
      Sweep sweep = named.sweep().sweep();
      return new Source(named.name(), Provenance.checksum(sweep), sweep.plan());
    }
  }

  public Provenance {
    options = List.copyOf(options);
    sources = List.copyOf(sources);
  }

  /** Of a chart that this program draws. */
  public static Provenance of(String chart, List<String> options, List<Source> sources) {
    return new Provenance("epsilon-sweep " + ToolVersion.current(), chart, options, sources);
  }

  /** SHA-256 of a sweep's {@code sweep.csv}, in hexadecimal digits. */
  private static String checksum(Sweep sweep) {
    try {
      StringWriter csv = new StringWriter();
      SweepCsv.write(sweep, csv);
      byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** As files carry it. */
  public String text() {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.document(
          () -> {
            json.text("tool", tool);
            json.text("chart", chart);
            json.texts("options", options);
            json.objects("sweeps", sources, source -> write(source, json));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(Source source, JsonWriter json) throws IOException {
    json.text("name", source.name);
    json.text("sha256-of-sweep.csv", source.checksum);
    json.object("plan", () -> PlanJson.write(source.plan, json));
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @param file in which it was found
   * @throws InputException if it is something else
   */
  public static Provenance read(String file, String text) {
    try {
      JsonValue json = JsonValue.document(file, new ObjectMapper().readTree(text));
      return new Provenance(
          json.get("tool").text(),
          json.get("chart").text(),
          json.get("options").items(JsonValue::text),
          json.get("sweeps").items(Provenance::readSource));
    } catch (JsonProcessingException e) {
      throw new InputException(file + ": what it says of its making is not JSON");
    }
  }

  private static Source readSource(JsonValue json) {
    return new Source(
        json.get("name").text(),
        json.get("sha256-of-sweep.csv").text(),
        PlanJson.read(json.get("plan")));
  }
}
