package epsweep.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void signsOfMarkupStandForThemselves() {
    assertThat(Markdown.escape("program ./a_b [x](javascript:y) <b>*`"))
        .isEqualTo("program ./a\\_b \\[x\\](javascript:y) \\<b\\>\\*\\`");
    assertThat(Markdown.escape("LSTM(5→5) + Dense(5→5), ε")).isEqualTo("LSTM(5→5) + Dense(5→5), ε");
  }

  @Test
  void whatCannotBePrintedIsReplaced() {
    assertThat(Markdown.escape("a\u001b[31m\u202eb")).isEqualTo("a\uFFFD\\[31m\uFFFDb");
  }
}
