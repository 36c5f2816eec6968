package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MITgcm's {@code grdchk}: central differences, in double, with the cost they are of. */
final class MitgcmGrdchk implements PrintReader {

  private static final String SAMPLE =
      """
      (PID.TID 0000.0001)   eps:                              0.100E-01
      (PID.TID 0000.0001) grdchk output h.g:  Id     FC1-FC2/(2*EPS)      ADJ GRAD(FC)         1-FDGRD/ADGRD
      (PID.TID 0000.0001) grdchk output (p):   1     0     0     1    0    0   0.000000000E+00  1.000000000E-02
      (PID.TID 0000.0001) grdchk output (c):   1  1.5761147921042E+04  1.5761147826811E+04  1.5761148017275E+04
      (PID.TID 0000.0001) grdchk output (g):   1    -9.5231880436652E-03 -9.5230937004089E-03 -9.9067846125730E-06
      """;

  private static final Pattern PAIR =
      Pattern.compile(
          "grdchk output \\(g\\): *(\\d{1,9}) +"
              + PrintedNumber.PATTERN
              + " +"
              + PrintedNumber.PATTERN);
  private static final Pattern COST =
      Pattern.compile("grdchk output \\(c\\): *\\d{1,9} +" + PrintedNumber.PATTERN);
  private static final Pattern STEP =
      Pattern.compile("(?:grdchk_)?eps *[:=] *([\\d.]{1,20}[eEdD][+-]?\\d{1,3})");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    if (!text.all().contains("grdchk output (g)")) {
      return Optional.empty();
    }
    Columns columns = new Columns(text.source());
    for (int i = 0; i < text.lines().size(); i++) {
      Matcher pair = PAIR.matcher(text.lines().get(i));
      if (pair.find()) {
        columns.add(i + 1, pair.group(2), pair.group(3), pair.group(1));
      }
    }
    return columns.print("MITgcm's grdchk", facts(text));
  }

  private static Facts facts(PrintText text) {
    Facts facts = text.facts().withPrecision(Format.FLOAT64).withScheme(Scheme.CENTRAL);
    Optional<Double> cost = number(text, COST);
    facts = cost.isPresent() ? facts.withLoss(cost.get()) : facts;
    Optional<Double> step = number(text, STEP).filter(epsilon -> epsilon > 0);
    return step.isPresent() ? facts.withEpsilon(step.get()) : facts;
  }

  private static Optional<Double> number(PrintText text, Pattern pattern) {
    Matcher found = pattern.matcher(text.ends());
    return found.find()
        ? PrintedNumber.parse(found.group(1)).map(PrintedNumber::value).filter(Double::isFinite)
        : Optional.empty();
  }
}
