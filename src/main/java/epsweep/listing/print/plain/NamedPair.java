package epsweep.listing.print.plain;

import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines with a number and another of the same name with a suffix: {@code dJ=0.5 dJ_fd=0.5001}. */
final class NamedPair implements PrintReader {

  private static final String SAMPLE =
      """
      i=0 dJ=0.12345 dJ_fd=0.12346
      i=1 dJ=-0.5 dJ_fd=-0.50001
      """;

  private static final String IS = " ?[=:] ?";
  private static final String SUFFIX = "_(?:fd|num\\w{0,8}|approx|est)";
  private static final String BETWEEN = "[ ,;\\t]{1,20}";
  private static final Pattern PLAIN_FIRST = pair("", SUFFIX);
  private static final Pattern SUFFIX_FIRST = pair(SUFFIX, "");

  private static Pattern pair(String firstSuffix, String secondSuffix) {
    String is = IS + PrintedNumber.PATTERN;
    return Pattern.compile(
        "\\b([A-Za-z]\\w{0,40}?)" + firstSuffix + is + BETWEEN + "\\1" + secondSuffix + is);
  }

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    Columns columns = new Columns(text.source());
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      if (line.indexOf('_') >= 0) {
        add(columns, i + 1, PLAIN_FIRST.matcher(line), false);
        add(columns, i + 1, SUFFIX_FIRST.matcher(line), true);
      }
    }
    return columns.print("numbers of one name", text.facts());
  }

  private static void add(Columns columns, int line, Matcher pair, boolean numericFirst) {
    while (pair.find()) {
      columns.add(line, pair.group(numericFirst ? 2 : 3), pair.group(numericFirst ? 3 : 2), "");
    }
  }
}
