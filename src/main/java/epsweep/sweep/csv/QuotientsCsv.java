package epsweep.sweep.csv;

import epsweep.gradient.Step;
import epsweep.sweep.Quotient;
import java.io.IOException;
import java.util.List;

/**
 * {@code quotients.csv}: one row per build, scheme, parameter and ε, as textbooks tabulate
 * difference quotients.
 *
 * <p>{@code error} is quotient − analytic, {@code relative_error} |error| / |analytic|, and {@code
 * digits} how many significant digits agree, at most those of the build. Behind ε stands {@code h},
 * what was divided by, where a plan's step makes it another number; it is empty of subjects that
 * are no functions. A quotient that is not a number is an empty field, and so are its errors and
 * digits.
 */
public final class QuotientsCsv {

  private static final String KEYS = "build,scheme,block,index,epsilon,";
  private static final String VALUES = "quotient,analytic,error,relative_error,digits\n";

  private QuotientsCsv() {}

  /**
   * Writes the quotients in their order.
   *
   * @param step the plan's
   */
  public static void write(List<Quotient> quotients, Step step, Appendable out) throws IOException {
    out.append(KEYS).append(step.differsFromEpsilon() ? "h," : "").append(VALUES);
    CsvLine line = new CsvLine();
    for (Quotient q : quotients) {
      line.text(q.build().name())
          .text(q.scheme().label())
          .text(q.place().block())
          .number(q.place().index())
          .number(q.epsilon());
      if (step.differsFromEpsilon()) {
        line.number(q.h());
      }
      line.number(q.quotient()).number(q.analytic()).number(q.error()).number(q.relativeError());
      (Double.isNaN(q.error()) ? line.empty() : line.number(q.digits())).end(out);
    }
  }
}
