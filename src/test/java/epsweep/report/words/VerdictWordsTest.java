package epsweep.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.judgement.Finding;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Kink;
import epsweep.analysis.judgement.Reach;
import epsweep.analysis.judgement.Resolution;
import epsweep.analysis.judgement.Verdict;
import epsweep.analysis.row.BuildNoise;
import epsweep.analysis.row.Nature;
import epsweep.gradient.Scheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictWordsTest {

  private static Words words(Judgement judgement, double unit, double all, double mistake) {
    return words(judgement, unit, all, mistake, 9);
  }

  private static Words words(
      Judgement judgement, double unit, double all, double mistake, int population) {
    BuildNoise of =
        new BuildNoise(unit < 1e-10 ? "float64" : "float32", Scheme.CENTRAL, unit, 1, 1, 0, 0);
    List<Integer> wrong = mistake > 0 ? List.of(3) : List.of();
    Finding finding =
        new Finding(
            of,
            judgement,
            new Resolution(all, all / 2),
            mistake,
            wrong,
            Map.of(Nature.SMOOTH, 7, Nature.KINK, 2),
            List.of(new Kink("w[3,0]", 0.5), new Kink("w[1]", 0.25)));
    return VerdictWords.of(
        new Verdict(
            "all",
            judgement,
            new Reach(9, population, 0.0457),
            List.of(finding),
            0,
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  void aCorrectVerdictStatesItsResolution() {
    Words words = words(Judgement.CORRECT, 0x1p-53, 3e-10, 0);
    assertThat(words.headline())
        .isEqualTo("no mistake larger than 3e-10 of ‖g‖ (in one row: 1.5e-10) is left");
    assertThat(words.paragraph()).startsWith("There is nothing to blame");
  }

  @Test
  void aLimitedOneSaysWhatWouldShowMore() {
    assertThat(words(Judgement.PRECISION_LIMITED, 0x1p-24, 4e-5, 0).paragraph())
        .contains("a mistake below 4e-5 of ‖g‖", "float64 would show 6e-11");
    assertThat(words(Judgement.PRECISION_LIMITED, 0x1p-53, 4e-5, 0).paragraph())
        .contains("four-point at ε near 7e-4 would show about 3e-7");
  }

  @Test
  void aWrongOneStatesItsSize() {
    assertThat(words(Judgement.WRONG, 0x1p-53, 1e-9, 2.7e-5).headline())
        .isEqualTo("by 2.7e-5 of ‖g‖");
    assertThat(words(Judgement.WRONG, 0x1p-53, 1e-9, 2.7e-5).paragraph())
        .startsWith(
            "No, do not blame float: in float64 g lies beyond the error bars of n in 1 of 9");
  }

  @Test
  void kinksAreCounted() {
    assertThat(words(Judgement.KINK, 0x1p-53, 1e-9, 0).headline())
        .isEqualTo("the loss has a kink in 2 rows");
  }

  @Test
  void theLargestKinksAreNamedWithTheirSize() {
    assertThat(words(Judgement.KINK, 0x1p-53, 1e-9, 0).paragraph())
        .contains("w[3,0] has a kink at θ: slopes differ by 0.5, in w[1] by 0.25.");
  }

  @Test
  void aSampleSaysWhatItSpeaksOf() {
    Words words = words(Judgement.CORRECT, 0x1p-53, 3e-10, 0, 10_000);
    assertThat(words.headline()).endsWith(" is left in 9 of 10,000 rows");
    assertThat(words.paragraph())
        .contains(
            "Swept were 9 of 10,000 rows; up to 4.6 % of all could be wrong unseen, with 95 %.");
  }
}
