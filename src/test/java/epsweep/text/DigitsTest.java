package epsweep.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

  @ParameterizedTest
  @CsvSource({
    "0.95, 3, 0.95, 0.95",
    "0.0146779926, 3, 0.0147, 0.0147",
    "3.4651e-5, 2, 3.5e-5, 3.5×10⁻⁵",
    "1e-9, 3, 1e-9, 10⁻⁹",
    "0.00099996, 2, 0.001, 0.001",
    "9999.6, 3, 1e4, 10⁴",
    "712345, 3, 7.12e5, 7.12×10⁵",
    "712345.25, 8, 712345.25, 712345.25",
    "-2.5, 2, −2.5, −2.5",
    "-1.5e-20, 2, −1.5e-20, −1.5×10⁻²⁰",
    "0, 2, 0, 0",
    "NaN, 2, –, –",
    "-Infinity, 2, −∞, −∞"
  })
  void oneWayInPlainTextAndOneInType(double x, int digits, String legible, String typeset) {
    assertThat(Digits.legible(x, digits)).isEqualTo(legible);
    assertThat(Digits.typeset(x, digits)).isEqualTo(typeset);
    assertThat(Digits.typeset(typeset)).isEqualTo(typeset);
  }

  @Test
  void numbersInNamesAndPathsStayAsTheyAre() {
    String text = "lr-1e-5.safetensors, runs/1e-5/w, conv1e5, 8e10m3";
    assertThat(Digits.typeset(text)).isEqualTo(text);
    assertThat(Digits.typeset("ε = 2e-5, d = 1e-9.")).isEqualTo("ε = 2×10⁻⁵, d = 10⁻⁹.");
  }

  @Test
  void levelsAndShares() {
    assertThat(Digits.level(0.95)).isEqualTo("0.95");
    assertThat(Digits.level(2.345e-6)).isEqualTo("2.3e-6");
    assertThat(Digits.percent(0.001)).isEqualTo("< 1 %");
    assertThat(Digits.percent(1)).isEqualTo("100 %");
    assertThat(Digits.fixed(-1.005, 1)).isEqualTo("−1.0");
  }
}
