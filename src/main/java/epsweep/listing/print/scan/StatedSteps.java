package epsweep.listing.print.scan;

import epsweep.listing.IntColumn;
import epsweep.listing.NumberColumn;
import epsweep.listing.PrintedNumber;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several ε that a text states one after the other, {@code eps=1e-3} above some rows or in them,
 * {@code eps=1e-4} above as many more: each row has the one of its line, else the last before it.
 */
public final class StatedSteps {

  private static final Pattern STEP =
      Pattern.compile(
          "(?i)(?<![a-z_\\d])(?:eps(?:ilon)?|ε|h|dx|step(?:[ _]?size)?|perturbation|delta|fd[ _]step)"
              + "[\"']? {0,4}[=: ] {0,4}([0-9.]{1,30}(?:[eE][+-]?\\d{1,3})?)(?![\\w.])");

  private StatedSteps() {}

  /**
   * The ε of every row, where at least two are stated and each has as many rows.
   *
   * @param lines the rows' lines, from 1
   */
  public static Optional<NumberColumn> of(PrintText text, IntColumn lines) {
    Matcher any = STEP.matcher(text.ends());
    if (any.results().map(found -> found.group(1)).distinct().limit(2).count() < 2) {
      return Optional.empty();
    }
    NavigableMap<Integer, PrintedNumber> stated = stated(text);
    Map<Double, Integer> rows = new TreeMap<>();
    NumberColumn steps = new NumberColumn();
    for (int i = 0; i < lines.size(); i++) {
      Map.Entry<Integer, PrintedNumber> step = stated.floorEntry(lines.get(i));
      if (step == null) {
        return Optional.empty();
      }
      steps.add(step.getValue());
      rows.merge(step.getValue().value(), 1, Integer::sum);
    }
    boolean fit =
        rows.size() > 1
            && rows.values().stream().distinct().count() == 1
            && stated.values().stream().allMatch(step -> rows.containsKey(step.value()));
    return fit ? Optional.of(steps) : Optional.empty();
  }

  /** By line; of several in a line the first. */
  private static NavigableMap<Integer, PrintedNumber> stated(PrintText text) {
    NavigableMap<Integer, PrintedNumber> stated = new TreeMap<>();
    for (int i = 0; i < text.lines().size(); i++) {
      Matcher step = STEP.matcher(text.lines().get(i));
      if (step.find()) {
        int line = i + 1;
        PrintedNumber.parse(step.group(1))
            .filter(epsilon -> epsilon.value() > 0 && epsilon.value() < 10)
            .ifPresent(epsilon -> stated.put(line, epsilon));
      }
    }
    return stated;
  }
}
