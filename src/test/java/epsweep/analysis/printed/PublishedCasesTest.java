package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epsweep.analysis.pattern.Factor;
import epsweep.analysis.pattern.Mistake;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.print.Prints;
import epsweep.network.fault.FaultKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradient checks that people published, whose causes were found. */
class PublishedCasesTest {

  private static final Path FOLDER = Path.of("src/test/resources/cases");

  static List<JsonNode> cases() throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    new ObjectMapper().readTree(FOLDER.resolve("cases.json").toFile()).forEach(cases::add);
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseGetsItsVerdict(JsonNode published) throws IOException {
    Diagnosis diagnosis = diagnose(published);
    String as = published + "\n" + diagnosis;
    assertThat(diagnosis.judgement().label()).as(as).isEqualTo(published.get("verdict").asText());
    Optional<Mistake> name = diagnosis.decisive().name();
    if (published.has("kind")) {
      assertThat(name.flatMap(Mistake::kind).map(FaultKind::label))
          .as(as)
          .hasValue(published.get("kind").asText());
    }
    if (published.has("factor")) {
      double factor = published.get("factor").asDouble();
      assertThat(name.orElseThrow().factors().get(0).k().value())
          .as(as)
          .isCloseTo(factor, within(0.01 * factor));
    }
  }

  private static Diagnosis diagnose(JsonNode published) throws IOException {
    Circumstances known = Circumstances.UNKNOWN;
    if (published.has("epsilon")) {
      known = known.withEpsilon(published.get("epsilon").asDouble());
    }
    if (published.has("precision") && !published.get("precision").asText().equals("unknown")) {
      known = known.withPrecision(Format.named(published.get("precision").asText()));
    }
    if (published.has("scheme")) {
      known = known.withScheme(Scheme.named(published.get("scheme").asText()));
    }
    if (published.has("steps")) {
      known = known.withSteps(published.get("steps").asInt());
    }
    return diagnose(published.get("file").asText(), known);
  }

  private static Diagnosis diagnose(String file, Circumstances known) throws IOException {
    return Diagnosis.of(Prints.read(FOLDER.resolve(file), Optional.empty()).listing(), known);
  }

  @Test
  void theQuestionsListingIsAveragedOver39Steps() throws IOException {
    PrintedVerdict verdict =
        printed("question-before.csv", Circumstances.UNKNOWN.withEpsilon(5e-3).withSteps(39));
    assertThat(verdict.discrepancy()).isCloseTo(0.950, within(5e-4));
    Factor factor = verdict.name().orElseThrow().factors().get(0);
    assertThat(factor.meaning()).isEqualTo(Factor.Meaning.STEPS);
    assertThat(factor.count()).isEqualTo(39);
    assertThat(verdict.chance()).isLessThan(1e-4);
  }

  @Test
  void theQuestionsLossWasAFloatBetween1And2() throws IOException {
    Quantum quantum =
        printed("question-before.csv", Circumstances.UNKNOWN.withEpsilon(5e-3))
            .roundOff()
            .quantum()
            .orElseThrow();
    assertThat(quantum.size()).isEqualTo(0x1p-23 / (2 * 5e-3));
    assertThat(quantum.format()).isEqualTo(Format.FLOAT32);
    assertThat(quantum.lossFrom()).isEqualTo(1);
    assertThat(quantum.scheme()).isEqualTo(Scheme.CENTRAL);
    assertThat(quantum.schemeGiven()).isFalse();
    assertThat(quantum.chance()).isBetween(0.0, 1e-3);
  }

  @Test
  void numericGradientsAloneShowTheBinadeOfTheLoss() throws IOException {
    Quantum quantum =
        printed("rnnt-1532.csv", Circumstances.UNKNOWN.withEpsilon(1e-3).withScheme(Scheme.CENTRAL))
            .roundOff()
            .quantum()
            .orElseThrow();
    assertThat(quantum.size()).isCloseTo(2.3842e-4, within(1e-8));
    assertThat(quantum.lossFrom()).isEqualTo(4);
  }

  private static PrintedVerdict printed(String file, Circumstances known) throws IOException {
    return (PrintedVerdict) diagnose(file, known).decisive();
  }
}
