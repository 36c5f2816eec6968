package epsweep.cli;

import epsweep.report.chart.kit.Length;
import epsweep.report.chart.plain.Style;
import epsweep.report.chart.plain.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What charts are drawn for, beside the report. */
final class StyleOptions {

  private static final String REPORT = "report";

  @Option(
      names = "--style",
      paramLabel = "STYLE",
      defaultValue = REPORT,
      completionCandidates = Names.class,
      description =
          "What charts are drawn for: ${COMPLETION-CANDIDATES} (default: report). "
              + "journal: 86 mm, type of 8 pt, black, its caption beside it. slide: 1920 x 1080, at most 12 "
              + "words. thumbnail: 800 x 500. blank: A4, axes for guesses. In files CHART-STYLE; a style draws "
              + "the charts that it suits, thumbnail and blank the U-curve only.")
  private String style = REPORT;

  @Option(
      names = "--words",
      paramLabel = "WORDS",
      description =
          "With --style: ${COMPLETION-CANDIDATES} (default: labels, what the style has by itself).")
  private Words words;

  @Option(
      names = "--width",
      paramLabel = "LENGTH",
      description = "With --style: another width, as 178mm, 3.4in, 1280px; the height follows.")
  private String width;

  @Option(names = "--height", paramLabel = "LENGTH", description = "With --style: another height.")
  private String height;

  @Option(
      names = "--type",
      paramLabel = "LENGTH",
      description = "With --style: another size of type, as 9pt.")
  private String type;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  /** What {@code --style} may name. */
  static final class Names extends ArrayList<String> {

    private static final long serialVersionUID = 1;

    Names() {
      add(REPORT);
      Style.ALL.forEach(style -> add(style.name()));
    }
  }

  /** The style of its own, checked; empty for the report's. */
  Optional<Style> style() {
    if (style.equals(REPORT)) {
      requireNothingElse();
      return Optional.empty();
    }
    Style named =
        Style.ALL.stream()
            .filter(s -> s.name().equals(style))
            .findFirst()
            .orElseThrow(
                () ->
                    wrong(
                        "--style '"
                            + style
                            + "': "
                            + String.join(", ", new Names())
                            + " are allowed"));
    try {
      return Optional.of(named.on(page(named.page())).with(words == null ? Words.LABELS : words));
    } catch (IllegalArgumentException e) {
      throw wrong("--style " + style + ", " + e.getMessage());
    }
  }

  /** What was asked for, as it is asked again. */
  List<String> given() {
    List<String> given = new ArrayList<>(List.of("--style=" + style));
    Map<String, Object> others = new LinkedHashMap<>();
    others.put("--words", words);
    others.put("--width", width);
    others.put("--height", height);
    others.put("--type", type);
    others.values().removeIf(Objects::isNull);
    others.forEach((name, value) -> given.add(name + "=" + value));
    return given;
  }

  private void requireNothingElse() {
    if (words != null || Stream.of(width, height, type).anyMatch(o -> o != null)) {
      throw wrong(
          "--words, --width, --height and --type belong to a style of its own; name it: --style "
              + Style.ALL.stream().map(Style::name).collect(Collectors.joining(", ")));
    }
  }

  /** The style's page with what was asked for; of a width alone the height follows. */
  private Style.Page page(Style.Page page) {
    Length wide = width == null ? page.width() : length("--width", width);
    double grown = wide.points() / page.width().points();
    Length follows = new Length(page.height().value() * grown, page.height().unit());
    Length high = height == null ? follows : length("--height", height);
    Length letters = type == null ? page.type() : length("--type", type);
    return new Style.Page(
        wide, high, letters, page.margin(), page.dotsPerInch(), page.fixed() || height != null);
  }

  private Length length(String option, String text) {
    try {
      return Length.parse(text);
    } catch (IllegalArgumentException e) {
      throw wrong(option + " " + e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
