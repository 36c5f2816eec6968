package epsweep.report.page;

import epsweep.analysis.Series;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.BuildColour;
import epsweep.report.json.JsonWriter;
import epsweep.sweep.Curve;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The numbers that a page's script needs, as JSON for a script element. */
final class PageData {

  private final PageContent page;
  private final Optional<KeptGradients> gradients;
  private final Optional<Axes> axes;

  PageData(PageContent page, Optional<KeptGradients> gradients, Optional<Axes> axes) {
    this.page = page;
    this.gradients = gradients;
    this.axes = axes;
  }

  /** JSON without the sign that could end the element. */
  String json() {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.document(() -> write(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().replace("<", "\\u003c");
  }

  private void write(JsonWriter json) throws IOException {
    json.integer("at", page.openingAt());
    json.text("perturbed", page.findings().perturbed());
    json.numbers("epsilon", page.epsilon());
    if (axes.isPresent()) {
      json.object("axes", () -> write(axes.get(), json));
    }
    json.object("sentences", () -> writeSentences(json));
    json.objects("builds", page.series(), series -> write(series, json));
    if (gradients.isPresent()) {
      json.texts("parameters", gradients.get().names());
      json.objects("groups", groups(page), group -> writeMembers(group, json));
      json.integer("finest", gradients.get().finest());
      json.integer("rows", DigitsTable.ROWS);
      json.integer("rotten", AgreeingDigits.ROTTEN);
      json.object("plot", () -> writePlot(json));
    }
  }

  private static void write(Axes axes, JsonWriter json) throws IOException {
    json.number("left", axes.left());
    json.number("right", axes.right());
    json.number("logLeft", axes.logLeft());
    json.number("logRight", axes.logRight());
    json.number("top", axes.top());
    json.number("bottom", axes.bottom());
    json.number("logTop", axes.logTop());
    json.number("logBottom", axes.logBottom());
  }

  private void writeSentences(JsonWriter json) throws IOException {
    for (Regime regime : Regime.values()) {
      json.text(String.valueOf(regime.code()), regime.sentence(page.findings()));
    }
  }

  private void write(Series series, JsonWriter json) throws IOException {
    Build build = series.build();
    Curve curve = series.curve();
    int position = page.builds().indexOf(build);
    json.text("name", build.name());
    json.text("colour", BuildColour.line(build));
    json.integer("digits", PageContent.digits(build));
    json.text("regimes", regimes(series));
    json.numbers("d", curve.discrepancy());
    json.numbers("dead", curve.deadFraction());
    if (curve.budget().isPresent()) {
      json.numbers("roundOff", curve.budget().get().roundOff());
      json.numbers("truncation", curve.budget().get().truncation());
    }
    if (gradients.isPresent()) {
      json.text("analytic", gradients.get().analyticBase64(position));
      json.text("errors", gradients.get().errorsBase64(position));
    }
  }

  private String regimes(Series series) {
    return IntStream.range(0, page.epsilon().length)
        .mapToObj(i -> Regime.of(series, i))
        .map(regime -> String.valueOf(regime.code()))
        .collect(Collectors.joining());
  }

  /** What the table of digits can be narrowed to. */
  static List<Group> groups(PageContent page) {
    return page.analysed().sweep().groups().stream()
        .filter(group -> group.kind() != Group.Kind.GATE)
        .toList();
  }

  private void writeMembers(Group group, JsonWriter json) throws IOException {
    int[] kept = gradients.orElseThrow().parameters();
    int[] members =
        IntStream.range(0, kept.length)
            .filter(i -> Arrays.binarySearch(group.parameters(), kept[i]) >= 0)
            .toArray();
    json.ranges("members", members);
  }

  private static void writePlot(JsonWriter json) throws IOException {
    json.integer("top", ErrorPlot.TOP);
    json.integer("bottom", ErrorPlot.BOTTOM);
    json.integer("least", ErrorPlot.LEAST);
    json.integer("most", ErrorPlot.MOST);
  }
}
