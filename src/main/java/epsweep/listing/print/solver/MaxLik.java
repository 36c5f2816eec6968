package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code maxLik::compareDerivatives}: central differences in double. */
final class MaxLik implements PrintReader {

  private static final String SAMPLE =
      """
      -------- compare derivatives --------
      Function value:
      [1] -213.4
      Dim of analytic gradient: 1 2
             numeric          : 1 2
      t0
      [1] 1 2
      analytic gradient
                [,1]     [,2]
      [1,] 3.4210883 1.923456
      numeric gradient
                [,1]     [,2]
      [1,] 3.4210884 3.846912
      (anal-num)/(0.5*(abs(anal)+abs(num)))
                    [,1]       [,2]
      [1,] -3.106412e-08 -0.6666667
      """;

  private static final Pattern SIGN = Pattern.compile("compare derivatives -|\\(anal-num\\)");
  private static final Pattern NUMERIC = Pattern.compile("(?i)numeric gradient[^:]{0,200}$");
  private static final Pattern ANALYTIC = Pattern.compile("(?i)analytic gradient[^:]{0,200}$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print(
            "a maxLik comparison of derivatives",
            text,
            Labelled.Sides.of(NUMERIC, ANALYTIC),
            text.facts().withScheme(Scheme.CENTRAL).withPrecision(Format.FLOAT64))
        : Optional.empty();
  }
}
