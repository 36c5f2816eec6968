package epsweep.sweep.csv;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.sweep.Quotient;
import epsweep.sweep.Sweep;
import epsweep.sweep.SweepRun;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotientsCsvTest {

  private static final String HEADER =
      "build,scheme,block,index,epsilon,quotient,analytic,error,relative_error,digits";

  private static Sweep sweep(Subject.OfFunction of, double from) throws InterruptedException {
    return sweep(of, from, Step.NOMINAL);
  }

  private static Sweep sweep(Subject.OfFunction of, double from, Step step)
      throws InterruptedException {
    SweepPlan plan =
        new SweepPlan(
            "test",
            of,
            List.of("float32", "float64"),
            List.of(Scheme.CENTRAL, Scheme.FORWARD),
            new EpsilonGrid(from, 10 * from, 1, List.of()),
            step,
            new Selection.All(),
            Set.of());
    return new SweepRun(plan, of.model(), 1, Progress.SILENT).sweep();
  }

  private static List<String> csv(Subject.OfFunction of, double from) throws Exception {
    return csv(sweep(of, from));
  }

  private static List<String> csv(Sweep sweep) throws IOException {
    StringBuilder out = new StringBuilder();
    QuotientsCsv.write(Quotient.of(sweep), sweep.plan().step(), out);
    return out.toString().lines().toList();
  }

  /**
   * With sines from mpmath 1.3 (300 bits, rounded once), differences and quotients of NumPy's
   * float32 and float64: of 1.001 and 0.999 beside 1.
   */
  @Test
  void sineAtOneHasTheQuotientsThatAnotherProgramComputes() throws Exception {
    assertThat(csv(new Subject.OfFunction("sin", 1), 1e-3))
        .startsWith(HEADER)
        .hasSize(1 + 2 * 2 * 2)
        .contains(
            "float32,central,x,0,0.001,0.540316104888916,0.5403022766113281,1.3828277587890625e-5,2.5593594893989566e-5,4",
            "float32,forward,x,0,0.001,0.5399584770202637,0.5403022766113281,-3.437995910644531e-4,6.363097213298785e-4,2",
            "float64,central,x,0,0.001,0.5403022158176896,0.5403023058681398,-9.005045020771263e-8,1.666667886286781e-7,6",
            "float64,forward,x,0,0.001,0.5398814803603269,0.5403023058681398,-4.208255078128609e-4,7.788704642611e-4,2");
  }

  /** Exactly: n of x² at 1 is 2.25 (forward) and 2 (central); the claim is 2x + 2 = 4. */
  @Test
  void analyticIsWhatThePlanClaims() throws Exception {
    Subject.OfFunction claimed =
        new Subject.OfFunction("x^2", Map.of("x", 1.0), Map.of(), Map.of("x", "2*x + 2"));
    assertThat(csv(claimed, 0.25))
        .contains(
            "float32,central,x,0,0.25,2,4,-2,0.5,0",
            "float64,forward,x,0,0.25,2.25,4,-1.75,0.4375,0");
  }

  @Test
  void eachVariableHasItsRows() throws Exception {
    Map<String, Double> at = new LinkedHashMap<>();
    at.put("x", 2.0);
    at.put("y", -1.0);
    List<String> rows = csv(new Subject.OfFunction("x*y", at, Map.of(), Map.of()), 0.5);
    assertThat(rows)
        .hasSize(1 + 2 * 2 * 2 * 2)
        .containsSubsequence(
            "float64,central,x,0,0.5,-1,-1,0,0,16",
            "float64,central,x,0,5,-1,-1,0,0,16",
            "float64,central,y,0,0.5,2,2,0,0,16",
            "float64,forward,x,0,0.5,-1,-1,0,0,16");
  }

  @Test
  void aQuotientWithoutAValueIsAnEmptyFieldAndSoAreItsErrors() throws Exception {
    assertThat(csv(new Subject.OfFunction("log(x)", 0.25), 0.5))
        .contains("float64,central,x,0,0.5,,4,,,")
        .contains("float64,central,x,0,5,,4,,,");
  }

  @Test
  void besideAZeroDerivativeTheRelativeErrorIsZeroOrInfinite() throws Exception {
    assertThat(csv(new Subject.OfFunction("x^2", 0), 0.5))
        .contains("float32,central,x,0,0.5,0,0,0,0,8")
        .contains("float32,forward,x,0,0.5,0.5,0,0.5,Infinity,0");
  }

  /** x² at 3: h = 0.25 · 3, and n = 6 exactly; forward, n = 6 + h. */
  @Test
  void relativeStepsStandBesideEpsilon() throws Exception {
    assertThat(csv(sweep(new Subject.OfFunction("x^2", 3), 0.25, Step.RELATIVE)))
        .startsWith(HEADER.replace("epsilon,", "epsilon,h,"))
        .contains(
            "float32,central,x,0,0.25,0.75,6,6,0,0,8",
            "float64,forward,x,0,0.25,0.75,6.75,6,0.75,0.125,0");
  }

  /** By NumPy in float32: ((1 + ε) − (1 − ε)) / 2 and (1 + ε) − 1 at ε = 1e-3. */
  @Test
  void effectiveStepsAreThoseTaken() throws Exception {
    List<String> rows = csv(sweep(new Subject.OfFunction("x", 1), 1e-3, Step.EFFECTIVE));
    assertThat(rows)
        .anyMatch(row -> row.startsWith("float32,central,x,0,0.001,0.0010000169277191162,1,1,0,"))
        .anyMatch(row -> row.startsWith("float32,forward,x,0,0.001,0.001000046730041504,1,1,0,"));
  }

  @Test
  void nominalStepsAndPowersOfTwoAreEpsilonItself() throws Exception {
    for (Step step : List.of(Step.NOMINAL, Step.POWER_OF_TWO)) {
      assertThat(csv(sweep(new Subject.OfFunction("x", 3), 0.25, step))).startsWith(HEADER);
    }
  }

  private static Sweep sumOf(int variables) throws InterruptedException {
    Map<String, Double> at = new LinkedHashMap<>();
    IntStream.range(0, variables).forEach(i -> at.put("x" + i, 1.0));
    String sum = String.join(" + ", at.keySet());
    return sweep(new Subject.OfFunction(sum, at, Map.of(), Map.of()), 1e-3);
  }

  @Test
  void thereAreNoneOfMoreParametersThanTheLimit() throws Exception {
    assertThat(Quotient.MOST_PARAMETERS).isEqualTo(16);
    assertThat(Quotient.of(sumOf(16))).hasSize(2 * 2 * 2 * 16);
    assertThat(Quotient.of(sumOf(17))).isEmpty();
  }
}
