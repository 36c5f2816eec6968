package epsweep.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

  @Test
  void ownNamesGiveTheirFormats() {
    assertThat(Format.named("float32")).isSameAs(Format.FLOAT32);
    assertThat(Format.named("float64")).isSameAs(Format.FLOAT64);
    assertThat(Format.named("bfloat16")).isSameAs(Format.BFLOAT16);
    assertThat(Format.named("float16")).isSameAs(Format.FLOAT16);
    assertThat(Format.named("tf32")).isSameAs(Format.TF32);
  }

  @Test
  void bitsInANameGiveSignificandWithItsLeadingOne() {
    assertThat(Format.named("e4m3")).isEqualTo(new Format("e4m3", 4, 4));
    assertThat(Format.named("e2m1")).isEqualTo(new Format("e2m1", 2, 2));
  }

  @Test
  void everyNameThatIsAllowedCanBeRun() {
    for (int exponent = 2; exponent <= 8; exponent++) {
      for (int fraction = 1; fraction <= 23; fraction++) {
        Format format = Format.named("e" + exponent + "m" + fraction);
        assertThat(Arithmetic.of(format).format()).isEqualTo(format);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "double-double",
        "Float32",
        "float",
        "e1m3",
        "e12m3",
        "e5m0",
        "e5m51",
        "e5m010",
        "e05m2",
        "e5m2 "
      })
  void otherNamesAreRefusedWithAllThatIsAllowed(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Format.named(name))
        .withMessage(
            "'"
                + name
                + "' is unknown; float32, float64, bfloat16, float16, tf32, eXmY (X exponent bits, 2 to"
                + " 11; Y fraction bits, 1 to 50: e4m3) and float32-double-loss are allowed");
  }

  @Test
  void onlyWhatPairsOfDoublesHoldIsWiderThanDouble() {
    assertThat(Format.DOUBLE_DOUBLE.unitRoundoff()).isEqualTo(0x1p-106);
    assertThat(Format.DOUBLE_DOUBLE.ulp(1)).isEqualTo(0x1p-105);
    assertThat(Format.LONG_DOUBLE.unitRoundoff()).isEqualTo(0x1p-64);
    assertThat(Format.NAMED).doesNotContain(Format.DOUBLE_DOUBLE, Format.LONG_DOUBLE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Format("wide", 54, 11))
        .withMessage("wide: 54 significand bits; 2 to 53, 64 and 106 are possible");
  }

  @Test
  void pairsOfDoublesAreNoBuild() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arithmetic.of(Format.DOUBLE_DOUBLE))
        .withMessageStartingWith("double-double: more than the 51 bits");
  }
}
