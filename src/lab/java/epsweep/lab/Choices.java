package epsweep.lab;

import epsweep.arithmetic.Format;
import epsweep.formula.Catalogue;
import epsweep.formula.Formula;
import epsweep.network.fault.Fault;
import epsweep.report.json.JsonWriter;
import java.io.IOException;
import java.util.Arrays;

/** What may be chosen: functions with names, mistakes of backpropagation, formats with names. */
final class Choices {

  private Choices() {}

  static void answer(JsonWriter json) throws IOException {
    json.objects(
        "functions",
        Catalogue.names(),
        name -> {
          json.text("name", name);
          json.text("shown", Formula.ofX(name).shown());
        });
    json.objects(
        "faults",
        Arrays.asList(Fault.values()),
        fault -> {
          json.text("name", fault.label());
          json.text("sentence", fault.description());
        });
    json.objects(
        "formats",
        Format.NAMED,
        format -> {
          json.text("name", format.name());
          json.integer("bits", format.significandBits());
        });
  }
}
