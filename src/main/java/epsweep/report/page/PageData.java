package epsweep.report.page;

import epsweep.analysis.Series;
import epsweep.analysis.curve.SweetSpot;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.report.chart.kit.Axes;
import epsweep.report.json.JsonWriter;
import epsweep.report.words.AgreeingDigits;
import epsweep.sweep.Curve;
import epsweep.text.Digits;
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
  private final Axes axes;

  PageData(PageContent page, Optional<KeptGradients> gradients, Axes axes) {
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
    json.integer("group", page.groups().indexOf(page.group()));
    json.numbers("epsilon", page.epsilon());
    json.object("axes", () -> write(axes, json));
    json.flag("crowded", page.isCrowded());
    json.object("labels", () -> writeLabels(json));
    json.object("sentences", () -> writeSentences(json));
    json.objects("builds", page.series(), series -> write(series, json));
    json.objects("groups", page.groups(), group -> write(group, json));
    if (gradients.isPresent()) {
      json.texts("parameters", gradients.get().names());
      json.integer("finest", gradients.get().finest());
      json.integer("rows", DigitsTable.ROWS);
      json.integer("rotten", AgreeingDigits.ROTTEN);
      json.object("plot", () -> writePlot(json));
    }
  }

  private static void write(Axes axes, JsonWriter json) throws IOException {
    json.number("logLeft", axes.logLeft());
    json.number("logRight", axes.logRight());
    json.number("logTop", axes.logTop());
    json.number("logBottom", axes.logBottom());
  }

  private static void writeLabels(JsonWriter json) throws IOException {
    json.integer("nearX", StagePlot.NEAR_X);
    json.integer("nearY", StagePlot.NEAR_Y);
    json.integer("nearTop", StagePlot.NEAR_TOP);
    json.integers("offsets", StagePlot.OFFSETS);
    json.integers("offsetsNearTop", StagePlot.OFFSETS_NEAR_TOP);
    json.number("unitsPerPixel", StagePlot.UNITS_PER_PIXEL);
  }

  private void writeSentences(JsonWriter json) throws IOException {
    for (Regime regime : Regime.values()) {
      json.text(String.valueOf(regime.code()), regime.sentence());
    }
  }

  private void write(Series series, JsonWriter json) throws IOException {
    Build build = series.build();
    Curve curve = series.curve();
    int position = page.builds().indexOf(build);
    json.text("name", build.name());
    json.integer("digits", build.format().decimalDigits());
    json.text("regimes", regimes(series));
    writeSpot(series, json);
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

  /** Of the sweet spot, if there is one. */
  private static void writeSpot(Series series, JsonWriter json) throws IOException {
    if (series.sweetSpot().isPresent()) {
      SweetSpot spot = series.sweetSpot().get();
      json.numbers("spot", new double[] {spot.epsilon(), spot.discrepancy()});
    }
  }

  /** Its parameters, and its curves if they are not those of {@code builds}. */
  private void write(Group group, JsonWriter json) throws IOException {
    json.text("name", group.name());
    if (gradients.isPresent()) {
      int[] kept = gradients.get().parameters();
      int[] members =
          IntStream.range(0, kept.length)
              .filter(i -> Arrays.binarySearch(group.parameters(), kept[i]) >= 0)
              .toArray();
      json.ranges("members", members);
    }
    if (!group.equals(page.group())) {
      List<Series> curves = page.analysed().series(page.scheme(), group);
      json.objects("curves", curves, series -> writeShort(series, json));
    }
  }

  /** With the digits that the page shows. */
  private void writeShort(Series series, JsonWriter json) throws IOException {
    json.text("regimes", regimes(series));
    writeSpot(series, json);
    json.numbers("d", Arrays.stream(series.discrepancy()).map(d -> Digits.rounded(d, 3)).toArray());
    json.numbers(
        "dead", Arrays.stream(series.curve().deadFraction()).map(PageData::percents).toArray());
  }

  /** A share that is shown as the same percentage. */
  private static double percents(double share) {
    boolean isBetween = (share > 0 && share < 0.01) || (share > 0.99 && share < 1);
    if (isBetween) {
      return share < 0.5 ? 0.005 : 0.995;
    }
    return Double.isNaN(share) ? share : Math.round(100 * share) / 100.0;
  }

  private static void writePlot(JsonWriter json) throws IOException {
    json.integer("top", ErrorPlot.TOP);
    json.integer("bottom", ErrorPlot.BOTTOM);
    json.integer("least", ErrorPlot.LEAST);
    json.integer("most", ErrorPlot.MOST);
  }
}
