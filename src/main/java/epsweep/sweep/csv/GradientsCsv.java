package epsweep.sweep.csv;

import epsweep.sweep.GradientTable;
import java.io.IOException;
import java.util.List;

/** {@code gradients.csv}: one row per build, scheme and parameter; empty fields have no value. */
public final class GradientsCsv {

  private static final String HEADER =
      "build,scheme,block,index,analytic,numeric,epsilon,dead_zone_threshold\n";

  private GradientsCsv() {}

  /** Writes the table in its order. */
  public static void write(GradientTable table, Appendable out) throws IOException {
    out.append(HEADER);
    CsvLine line = new CsvLine();
    List<GradientTable.Place> places = table.places();
    for (GradientTable.Gradient gradient : table.gradients()) {
      for (int i = 0; i < places.size(); i++) {
        line.text(gradient.build())
            .text(gradient.scheme().label())
            .text(places.get(i).block())
            .number(places.get(i).index())
            .number(gradient.analytic()[i])
            .number(gradient.numeric()[i])
            .number(gradient.epsilon())
            .number(gradient.deadZoneThreshold()[i])
            .end(out);
      }
    }
  }
}
