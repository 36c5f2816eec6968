package epsweep.report.chart.plain;

import epsweep.analysis.Series;
import epsweep.analysis.curve.SweetSpot;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.mark.CurveShape;
import epsweep.report.words.Findings;
import epsweep.report.words.SchemeWords;
import epsweep.text.Digits;
import epsweep.text.ToolVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands under a figure in print: what is drawn, of what, which mark is what, and its data.
 */
final class PlainCaption {

  private final Plate plate;
  private final Style style;

  PlainCaption(Plate plate, Style style) {
    this.plate = plate;
    this.style = style;
  }

  /** Whole sentences. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    Findings findings = plate.findings();
    Series first = plate.series().get(0);
    sentences.add(findings.headlineOfThese(plate.series()) + ".");
    sentences.add(
        findings.definition(first.group())
            + " and n by "
            + SchemeWords.withStep(first.scheme())
            + (findings.isFunction() ? "." : ", ‖·‖ the Euclidean norm."));
    sentences.add(findings.model() + ", " + findings.weights() + "." + findings.emulation());
    sentences.add(curves() + "." + Columns.shown(plate.drawn(), plate.series()));
    spots().ifPresent(sentences::add);
    if (!plate.right().isEmpty()) {
      sentences.add("Grey: the same without the mistake.");
    }
    if (plate.drawn().stream().anyMatch(d -> d.series().curve().interval().isPresent())) {
      sentences.add("Band: 95 % interval for all parameters.");
    }
    String floor = CurveShape.floorLegend(plate.series());
    if (!floor.isEmpty()) {
      sentences.add(floor + ".");
    }
    sentences.add(
        "Data: "
            + findings.analysed().sweep().plan().name()
            + ", "
            + findings.grid()
            + "; epsilon-sweep "
            + ToolVersion.current()
            + ".");
    return sentences.stream().map(Digits::typeset).toList();
  }

  private String curves() {
    return plate.drawn().stream()
        .map(
            d ->
                d.label()
                    + " ("
                    + style.inks().manner(d.series().build())
                    + ", u = 2"
                    + Digits.superscript(-d.series().build().format().significandBits())
                    + ")")
        .collect(Collectors.joining(", "));
  }

  private Optional<String> spots() {
    String all =
        plate.drawn().stream()
            .flatMap(d -> d.series().sweetSpot().stream().map(spot -> d.label() + " " + at(spot)))
            .collect(Collectors.joining("; "));
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of("Rings: sweet spots of the fitted branches, " + all + ".");
  }

  private static String at(SweetSpot spot) {
    return "ε* = "
        + Digits.legible(spot.epsilon(), spot.digits())
        + ", d* = "
        + Digits.legible(spot.discrepancy(), spot.digits());
  }
}
