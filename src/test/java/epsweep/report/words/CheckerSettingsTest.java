package epsweep.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.printed.Circumstances;
import epsweep.analysis.printed.Diagnosis;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.ListingFile;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckerSettingsTest {

  private static Diagnosis curve(String text, Format format, Scheme scheme) throws IOException {
    return Diagnosis.of(
        ListingFile.parse("x", "epsilon,discrepancy\n" + text, Optional.empty()),
        Circumstances.UNKNOWN.withPrecision(format).withScheme(scheme));
  }

  @Test
  void aCurveWithAFloorGivesItsEpsilonAndTenTimesTheFloor() throws IOException {
    Diagnosis told =
        curve(
            "1e-4,5e-2\n1e-3,5e-3\n1e-2,5e-4\n1e-1,4e-4\n1,4e-2\n", Format.FLOAT32, Scheme.CENTRAL);
    assertThat(CheckerSettings.of(told, Scheme.CENTRAL))
        .hasSize(3)
        .contains("  torch.autograd.gradcheck(f, x, eps=0.1, atol=0.004, rtol=0.004)");
    assertThat(CheckerSettings.of(told, Scheme.CENTRAL).get(0))
        .isEqualTo("For your checker in float32, central differences (floor 4e-4 at ε = 0.1):");
  }

  @Test
  void aFlatCurveGivesNothing() throws IOException {
    Diagnosis told =
        curve("1e-4,0.5\n1e-3,0.5\n1e-2,0.5\n1e-1,0.5\n", Format.FLOAT64, Scheme.CENTRAL);
    assertThat(CheckerSettings.of(told, Scheme.CENTRAL)).isEmpty();
  }

  @Test
  void forwardDifferencesAreForScipyAndIpopt() throws IOException {
    Diagnosis told =
        curve(
            "1e-10,5e-5\n1e-9,5e-6\n1e-8,5e-7\n1e-7,5e-7\n1e-6,5e-6\n",
            Format.FLOAT64,
            Scheme.FORWARD);
    assertThat(CheckerSettings.of(told, Scheme.FORWARD))
        .anyMatch(line -> line.contains("check_grad(f, grad, x, epsilon=1e-"))
        .anyMatch(line -> line.contains("derivative_test_perturbation 1e-"));
  }
}
