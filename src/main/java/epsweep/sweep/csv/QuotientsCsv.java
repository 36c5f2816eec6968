package epsweep.sweep.csv;

import epsweep.sweep.Quotient;
import java.io.IOException;
import java.util.List;

/**
 * {@code quotients.csv}: one row per build, scheme, parameter and ε, as textbooks tabulate
 * difference quotients.
 *
 * <p>{@code error} is quotient − analytic, {@code relative_error} |error| / |analytic|, and {@code
 * digits} how many significant digits agree, at most those of the build. A quotient that is not a
 * number is an empty field, and so are its errors and digits.
 */
public final class QuotientsCsv {

  private static final String HEADER =
      "build,scheme,block,index,epsilon,quotient,analytic,error,relative_error,digits\n";

  private QuotientsCsv() {}

  /** Writes the quotients in their order. */
  public static void write(List<Quotient> quotients, Appendable out) throws IOException {
    out.append(HEADER);
    CsvLine line = new CsvLine();
    for (Quotient q : quotients) {
      line.text(q.build().name())
          .text(q.scheme().label())
          .text(q.place().block())
          .number(q.place().index())
          .number(q.epsilon())
          .number(q.quotient())
          .number(q.analytic())
          .number(q.error())
          .number(q.relativeError());
      (Double.isNaN(q.error()) ? line.empty() : line.number(q.digits())).end(out);
    }
  }
}
