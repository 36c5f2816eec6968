package epsweep.report;

import epsweep.arithmetic.Build;
import epsweep.gradient.model.FormulaDerivatives;
import epsweep.report.words.SchemeWords;
import epsweep.sweep.Quotient;
import epsweep.sweep.Sweep;
import epsweep.sweep.plan.Subject;
import epsweep.text.Digits;
import epsweep.text.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Difference quotients of a function as textbooks tabulate them: of the plan's first scheme, by the
 * function's first variable, one ε a decade, in its first two builds.
 */
final class QuotientSection {

  private static final int BUILDS = 2;

  private QuotientSection() {}

  /** Empty if the sweep is not of a function, or its quotients were not kept. */
  static Optional<Section> of(Sweep sweep) {
    List<Quotient> all = Quotient.of(sweep);
    if (all.isEmpty() || !(sweep.plan().subject() instanceof Subject.OfFunction function)) {
      return Optional.empty();
    }
    Quotient first = all.get(0);
    Table table = new Table("build", "ε", "n", "relative error", "digits that agree");
    List<String> derivatives = new ArrayList<>();
    for (Build build : sweep.builds().stream().limit(BUILDS).toList()) {
      List<Quotient> column =
          all.stream()
              .filter(q -> q.build().equals(build))
              .filter(q -> q.scheme().equals(first.scheme()) && q.place().equals(first.place()))
              .toList();
      onePerDecade(column).forEach(q -> row(table, q));
      derivatives.add(build.name() + ": " + number(column.get(0).analytic(), build));
    }
    return Optional.of(
        Section.of(
                "Difference quotients, " + SchemeWords.titled(first.scheme()),
                "n is the quotient "
                    + (function.of() == FormulaDerivatives.HESSIAN ? "for " : "by ")
                    + first.place().block()
                    + ", at one ε a decade; quotients.csv has all. g is "
                    + (function.derivative().isEmpty() ? "the" : "the claimed")
                    + " derivative ("
                    + String.join(", ", derivatives)
                    + "), and the relative error |n − g| / |g|; k digits agree where that is below"
                    + " half a unit of the k-th.")
            .with(table));
  }

  /** Of each decade the ε nearest to a power of ten. */
  private static Collection<Quotient> onePerDecade(List<Quotient> ascending) {
    SortedMap<Long, Quotient> nearest = new TreeMap<>();
    for (Quotient q : ascending) {
      nearest.merge(
          Math.round(StrictMath.log10(q.epsilon())),
          q,
          (a, b) -> fromPowerOfTen(b) < fromPowerOfTen(a) ? b : a);
    }
    return nearest.values();
  }

  private static double fromPowerOfTen(Quotient q) {
    double log = StrictMath.log10(q.epsilon());
    return Math.abs(log - Math.round(log));
  }

  private static void row(Table table, Quotient q) {
    table.row(
        q.build().name(),
        Digits.legible(q.epsilon()),
        number(q.quotient(), q.build()),
        Digits.legible(q.relativeError(), 2),
        Double.isNaN(q.error()) ? "" : Integer.toString(q.digits()));
  }

  private static String number(double x, Build build) {
    return Digits.legible(x, build.format().decimalDigits());
  }
}
