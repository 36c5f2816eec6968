package epsweep.analysis.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.analysis.row.BuildNoise;
import epsweep.analysis.row.Nature;
import epsweep.gradient.Scheme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one build says stays said. */
class FindingTest {

  private final List<Integer> wrong = new ArrayList<>(List.of(2, 5));
  private final Map<Nature, Integer> natures = new EnumMap<>(Map.of(Nature.SMOOTH, 7));
  private final List<Kink> kinks = new ArrayList<>(List.of(new Kink("b[0]", 0.5)));
  private final Finding finding =
      new Finding(
          new BuildNoise("float64", Scheme.CENTRAL, 0x1p-53, 1, 1, 1e-16, 0),
          Judgement.WRONG,
          Resolution.NONE,
          0.1,
          wrong,
          natures,
          kinks);

  @Test
  void whatItWasMadeFromMayChange() {
    wrong.clear();
    natures.put(Nature.KINK, 3);
    kinks.clear();
    assertThat(finding.wrong()).containsExactly(2, 5);
    assertThat(finding.natures()).containsOnly(Map.entry(Nature.SMOOTH, 7));
    assertThat(finding.kinks()).containsExactly(new Kink("b[0]", 0.5));
  }

  @Test
  void itselfMayNot() {
    assertThatThrownBy(() -> finding.wrong().add(1))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> finding.natures().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> finding.kinks().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
