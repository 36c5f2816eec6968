package epsweep.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.listing.print.Prints;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrintWordsTest {

  /** With the digits that were printed, and the step of each row where there is one. */
  @Test
  void rowsAreToldAsTheyWerePrinted() throws IOException {
    String text =
        "eps=1e-3\nw: numeric 0.123411 backprop 0.1235\neps=1e-4\nw: numeric 0.123500 backprop 0.1235\n";
    assertThat(PrintWords.rows(Prints.of("x", text, Optional.empty())))
        .contains("epsilon")
        .containsPattern("2 +0\\.001 +0\\.123411 +0\\.1235\\n")
        .containsPattern("4 +1e-4 +0\\.1235 +0\\.1235\\n");
  }
}
