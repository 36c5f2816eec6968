package epsweep.analysis.verdict;

import epsweep.arithmetic.Format;

/** The paragraphs of a listing's verdicts: the user's question answered, with the figures. */
record ListingWords(Comparison all) {

  private String d() {
    return Figures.level(all.discrepancy());
  }

  private String k() {
    return Figures.withError(all.fit().factor(), all.fit().standardError());
  }

  String correct(double share) {
    int rows = all.pairs().size();
    return "There is nothing to blame: g and n agree to d = "
        + d()
        + " over "
        + ListingEvidence.rows(rows)
        + (all.fit().exists() ? " (k = " + k() + ")" : "")
        + ", and no row stands out."
        + (rows == 1 ? " That holds for this one parameter only." : "")
        + (share < 1
            ? " " + Figures.percent(1 - share) + " of the rows are too small to say anything."
            : "");
  }

  String scaled(Factor factor) {
    return "No, do not blame float: "
        + (all.agreement().signAgreement().orElse(0) > 0.99 ? "the signs agree and " : "")
        + "one factor, k = "
        + k()
        + ", turns g into n and leaves "
        + Figures.level(all.fit().residual())
        + " of it. Round-off is random from row to row; it does not multiply. The gradient is "
        + factor.phrase()
        + (factor.phrase().endsWith("?") ? "" : ".");
  }

  String someSmall(OddRows odd) {
    return "These figures cannot tell: taken together g and n agree to d = "
        + d()
        + ", but "
        + odd.lines()
        + " disagree by far more than the others and are too small to move d. Look at them with an ε"
        + " of their own.";
  }

  String under(double share) {
    return "These figures cannot tell: only "
        + Figures.percent(share)
        + " of the rows stand above what separates n from g (d = "
        + d()
        + "); of the others nothing is known. "
        + (all.pairs().isExact() ? "Take" : "Print more digits, or take")
        + " an ε nearer to the sweet spot.";
  }

  String tooFewDigits() {
    return "These figures cannot tell: g and n agree in every digit that is printed, but those leave "
        + Figures.level(all.printed() / 2)
        + " of d open. Print at least six significant digits.";
  }

  String roundOff() {
    String quanta =
        all.roundOff().quantum().isPresent()
            ? "n moves in steps of "
                + Figures.digits(all.roundOff().typical(), 3)
                + ", because the loss is a "
                + all.roundOff().quantum().get().format().name()
                + " and ε is small"
            : "n carries a round-off of about " + Figures.digits(all.roundOff().typical(), 2);
    return "Yes: "
        + quanta
        + ", and g and n differ by "
        + Figures.digits(all.residual(), 2)
        + " in a row, which is no more than that makes (d = "
        + d()
        + "). "
        + (all.tellsTheFactor()
            ? "Beyond that nothing is held against g (k = " + k() + ")."
            : "These figures say nothing about g, neither for nor against it.")
        + epsilonToTake();
  }

  /** ε = (2u)^(1/(1+p)), where it is larger than the one used. */
  private String epsilonToTake() {
    Format format =
        all.roundOff()
            .quantum()
            .map(Quantum::format)
            .or(() -> all.known().precision())
            .orElse(Format.FLOAT32);
    int order = QuantumFinder.scheme(all.known()).order();
    double epsilon = StrictMath.pow(2 * format.unitRoundoff(), 1.0 / (1 + order));
    return all.known().epsilon().orElse(0) < epsilon / 3
        ? " Repeat with ε near " + Figures.digits(epsilon, 1) + ", or in a wider precision."
        : "";
  }

  String nothingSeen() {
    return "These figures cannot tell: n − g is no more than round-off of n may be, and g is no more"
        + " than that either (k = "
        + (all.fit().exists() ? k() : "unknown")
        + ")."
        + epsilonToTake();
  }

  String usual() {
    return "Yes: d = "
        + d()
        + " is what float32 usually leaves at a usual ε, the factor is k = "
        + k()
        + ", and no pattern stands out. A smaller mistake would not show; float64, or a sweep over ε,"
        + " would tell.";
  }

  String truncation() {
    return "These figures cannot tell: d = "
        + d()
        + " may be truncation error (n's own, for ε is not small) or a small mistake. Repeat with ε"
        + " a tenth of it: truncation falls, a mistake stays.";
  }

  String maybe() {
    return "These figures cannot tell: d = "
        + d()
        + ", and no pattern stands out, but round-off may be as large"
        + (all.known().epsilon().isPresent() && all.known().precision().isPresent()
            ? " at this ε"
            : " where ε and the precision are unknown: give --epsilon and --precision")
        + ". Repeat with another ε, or in float64: round-off changes, a mistake stays.";
  }

  String noise() {
    return "These figures cannot tell: n is far larger than g, has nothing to do with it (cosine "
        + Figures.digits(all.fit().cosine(), 2)
        + "), and is more than round-off makes. Evaluate the loss twice at the same parameters: if the"
        + " two differ (dropout, state carried over), n is noise divided by ε. If they do not, g is"
        + " wrong.";
  }

  String onlyTheFirst() {
    return "These figures cannot tell: the first row agrees and no later one does. That is how it looks"
        + " where the check does not put a parameter back before it perturbs the next. Evaluate the"
        + " loss again at the end: it must be what it was at the start.";
  }

  String wrong() {
    return "No, do not blame float: g and n differ by "
        + Figures.digits(all.residual(), 3)
        + " in a row (d = "
        + d()
        + "), more than round-off and truncation of the differences can make, and by no factor, order"
        + " or constant. Compare block by block, from the loss backwards, to find where it begins.";
  }

  String wrongIn(OddRows odd) {
    return "No, do not blame float: most rows agree, but "
        + odd.lines()
        + " do not, and they lie side by side. That is one block or one gate, not round-off, which"
        + " would be the same in every row.";
  }

  String noGradient(OddRows odd) {
    return "No, do not blame float: most rows agree, but in "
        + odd.lines()
        + " g is exactly 0 where the loss does move. Those parameters are disconnected on the way"
        + " back.";
  }

  String deadOrKink(OddRows odd) {
    return "These figures cannot tell: most rows agree, but in "
        + odd.lines()
        + " g is exactly 0 and n is not. Either these parameters are disconnected, or they sit on the"
        + " flat side of a kink (ReLU): print both one-sided differences.";
  }

  String factorIn(OddRows odd, Factor factor) {
    return "No, do not blame float: most rows agree, but those of "
        + odd.lines()
        + " share a factor k = "
        + factor.text()
        + ": they are "
        + factor.phrase()
        + (factor.phrase().endsWith("?") ? "" : ".");
  }

  String someRows(OddRows odd) {
    return "These figures cannot tell: most rows agree, but "
        + odd.lines()
        + " do not, by far more than the others. Either the loss has a kink there (ReLU, max), or g is"
        + " wrong there: print both one-sided differences; at a kink they differ.";
  }

  String kink() {
    return "No, neither float nor, it seems, g: the rows that disagree have n between g/2 and g, by no"
        + " common factor, which is what a central difference gives across the kink of a ReLU, and no"
        + " ε but a smaller one avoids. To be certain, print both one-sided differences: one of them"
        + " is g.";
  }

  String signs() {
    return "No, do not blame float: n and g have the same size in every row, and other signs in some"
        + " ("
        + Figures.percent(all.agreement().signAgreement().orElse(0))
        + " agree by magnitude). Round-off does not turn signs.";
  }

  String permuted(String how) {
    return "No, do not blame float: g holds the values of n in other places ("
        + how
        + "). Look for a transposed matrix, or for gates in another order on one side.";
  }

  String offset(String a) {
    return "No, do not blame float: n − g is "
        + a
        + " in every row, whatever the row's size. Something is added on one side only.";
  }

  String decay(Factor lambda) {
    return "No, do not blame float: n − g is "
        + lambda.text()
        + " times the parameter in every row. A penalty on the weights is in the loss and not in the"
        + " gradient, or the other way round.";
  }

  String half() {
    return "These figures cannot tell: n is half of g in the one row that is listed. Either the"
        + " parameter sits on the kink of a ReLU, where a central difference gives the mean of both"
        + " slopes, or g is too large by a factor 2. List more rows, or both one-sided differences.";
  }

  String cutOff(int steps) {
    return "No, do not blame float: in every row g has the sign of n and is smaller, by no common"
        + " factor, as if only a part of what "
        + steps
        + " time steps contribute had been added up. Look whether the error is carried from step to"
        + " step. (A part may be missing for another reason; a listing by blocks would tell.)";
  }
}
