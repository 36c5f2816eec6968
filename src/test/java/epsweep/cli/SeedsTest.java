package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epsweep.text.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sweep files with {@code seeds} and {@code mark}. */
class SeedsTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String SMALL =
      """
      name: small
      model:
        inputs: 2
        layers: [{lstm: 2}, {dense: 2}]
        steps: 3
      %s
      epsilon: {from: 1e-8, to: 1, per-decade: 6}
      measure: []
      """;

  @TempDir private Path folder;

  private Outcome sweep(String name, String keys, String... options) throws IOException {
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(file, SMALL.formatted(keys));
    String place = folder.resolve(name).toString();
    List<String> args = List.of("run", file.toString(), "-o", place, "--charts", "u-curve");
    return Outcome.run(
        Stream.concat(args.stream(), List.of(options).stream()).toArray(String[]::new));
  }

  private JsonNode json(String name) throws IOException {
    return MAPPER.readTree(folder.resolve(name).resolve("sweep.json").toFile());
  }

  @Test
  void eachSeedGivesWhatItGivesAlone() throws IOException {
    assertThat(sweep("many", "seeds: [3, 8, 1]").code()).isZero();
    JsonNode many = json("many");
    for (int i = 0; i < 3; i++) {
      JsonNode seed = many.get("seeds").get(i);
      String name = "seed" + seed.get("seed").asInt();
      assertThat(sweep(name, "  seed: " + seed.get("seed").asInt(), "-q").code()).isZero();
      JsonNode alone = json(name);
      int kept = 0;
      for (JsonNode curve : alone.get("curves")) {
        for (JsonNode other : seed.get("curves")) {
          if (curve.get("build").equals(other.get("build"))
              && curve.get("group").equals(other.get("group"))) {
            assertThat(other.get("discrepancy")).isEqualTo(curve.get("discrepancy"));
            kept++;
          }
        }
      }
      assertThat(kept).isEqualTo(6);
      assertThat(alone.get("verdicts").get(0).get("verdict"))
          .isEqualTo(seed.get("verdicts").get("all"));
      if (i == 0) {
        assertThat(many.get("curves")).isEqualTo(alone.get("curves"));
        assertThat(folder.resolve("many/sweep.csv"))
            .hasSameTextualContentAs(folder.resolve(name).resolve("sweep.csv"));
      }
    }
  }

  @Test
  void theReportIsDrawnAgainFromItsDataAlone() throws IOException {
    String mark = "\nmark: [{at: 1e-3, d: 0.9, group: lstm}, {at: 5, d: 0.5, name: far}]";
    Outcome outcome = sweep("many", "seeds: 3" + mark);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("Over 3 seeds", "Above the band of 3 seeds: published\n")
        .containsPattern("float32 +central +lstm +3 of 3 ")
        .containsPattern("published +float32 +lstm +0\\.001 +0\\.9 .* above +3 of 3\n")
        .containsPattern("far +float32 +all +5 +0\\.5 +no d there ");
    String svg = Files.readString(folder.resolve("many/u-curve.svg"));
    assertThat(svg)
        .contains("id=\"band-float32\"", "id=\"seed-float64-2\"", "id=\"curve-float64\"")
        .contains("id=\"marked-published\"", "id=\"sweet-spots-float32\"")
        .doesNotContain("id=\"seed-float64-3\"", "id=\"marked-far\"");
    String summary = Files.readString(folder.resolve("many/summary.md"));
    String page = Files.readString(folder.resolve("many/index.html"));
    Files.delete(folder.resolve("many/u-curve.svg"));
    Outcome again = Outcome.run("report", folder.resolve("many").toString(), "--charts", "u-curve");
    assertThat(outcome.out()).startsWith(again.out().substring(0, again.out().indexOf("Report: ")));
    assertThat(again.out()).contains("Over 3 seeds");
    assertThat(folder.resolve("many/u-curve.svg")).hasContent(svg);
    assertThat(folder.resolve("many/summary.md")).hasContent(summary);
    assertThat(folder.resolve("many/index.html")).hasContent(page);
  }

  /** Seed 5 alone is unresolved, seed 1 is wrong. */
  @Test
  void theVerdictIsTheWorstOfAllSeeds() throws IOException {
    String keys = "  fault: clipped\nbuilds: [bfloat16]\nseeds: [5, 1, 2]";
    Outcome outcome = sweep("clipped", keys, "--fail-on", "wrong");
    assertThat(outcome.code()).isEqualTo(ExitCode.GATE);
    assertThat(outcome.out().replace('\n', ' '))
        .startsWith("Verdict: wrong")
        .contains("Verdict of 3 seeds: unresolved for 1 (5), wrong for 2. The figures are those of")
        .contains("of seed 1, the first of the worst.")
        .contains("Wrong in 2 of 3 seeds");
    Outcome alone = sweep("alone", "  fault: clipped\n  seed: 5\nbuilds: [bfloat16]", "-q");
    assertThat(alone.code()).isZero();
    assertThat(json("alone").get("verdicts").get(0).get("verdict").asText())
        .isEqualTo("unresolved");
  }

  @Test
  void aMarkStandsBesideASingleCurveToo() throws IOException {
    Outcome outcome = sweep("one", "mark: [{at: 0.01, d: 0.5, name: elsewhere, build: float64}]");
    assertThat(outcome.out())
        .containsPattern("elsewhere +float64 +all +0\\.01 +0\\.5 +[0-9.e-]+ +× [0-9.e]+\n");
    assertThat(folder.resolve("one/u-curve.svg")).content().contains("id=\"marked-elsewhere\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seeds: 0                       | seeds: 0 is too small; 2 to 200 is allowed",
        "seeds: -3                      | seeds: -3 is too small; 2 to 200 is allowed",
        "seeds: 1000000000              | seeds: 1000000000 is too large; 2 to 200 is allowed",
        "seeds: 1e9                     | seeds: found '1e9'; a whole number, 2 to 200, is needed",
        "seeds: [1, 2, 1]               | seeds[2]: '1' is given twice",
        "seeds: [4]                     | seeds: 1 seed; 2 to 200 are allowed",
        "mark: [{d: 0.1}]               | mark[0].at: missing; this key is needed",
        "mark: [{at: 0.1}]              | mark[0].d: missing; this key is needed",
        "mark: [{at: 0.1, d: 2}]        | mark[0].d: 2 is too large; 1e-300 to 1 is allowed",
        "mark: [{at: 1, d: 1, group: x}] | mark[0].group: 'x' is unknown",
        "mark: [{at: 1, d: 1, build: float16}] | mark[0].build: 'float16' is unknown",
        "mark: {at: 1}                  | mark: found a set of keys; a list of points such as"
      })
  void badValuesAreToldWithTheirLine(String keys, String told) throws IOException {
    Outcome outcome = sweep("bad", keys);
    assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).contains("bad.yaml:6: " + told).hasLineCount(1);
  }

  @Test
  void seedsDoNotGoWithASeedNorWithAFormula() throws IOException {
    assertThat(sweep("two", "  seed: 4\nseeds: 3").err())
        .contains("two.yaml:7: seeds: not allowed beside model.seed (line 6)");
    Path file = folder.resolve("f.yaml");
    Files.writeString(file, "name: f\nfunction: sin\nat: 1\nseeds: 3\n");
    assertThat(Outcome.run("run", file.toString()).err())
        .contains("f.yaml:4: seeds: only the numbers of a network are drawn");
  }
}
