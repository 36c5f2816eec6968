package epsweep.report.words;

import epsweep.analysis.comparison.SinceBaseline;
import epsweep.text.Digits;
import java.util.ArrayList;
import java.util.List;

/** What is worse than in a baseline, a line each: which group, which build, was and is. */
public final class BaselineWords {

  private BaselineWords() {}

  /**
   * The lines, without full stops; none if nothing is worse and nothing missing.
   *
   * @param factor by which a floor might have risen
   */
  public static List<String> lines(SinceBaseline since, double factor) {
    List<String> lines = new ArrayList<>();
    since.turns().forEach(turn -> lines.add(turn(turn)));
    since.rises().forEach(rise -> lines.add(rise(rise, factor)));
    missing(since.gone(), "in the baseline only").forEach(lines::add);
    missing(since.added(), "not in the baseline").forEach(lines::add);
    return lines;
  }

  private static String turn(SinceBaseline.Turn turn) {
    String build = turn.is().decided().map(decided -> " in " + decided.of().build()).orElse("");
    return turn.is().group()
        + build
        + ": the verdict was "
        + turn.was().label()
        + " and is "
        + turn.is().judgement().label()
        + ": "
        + VerdictWords.headline(turn.is());
  }

  private static String rise(SinceBaseline.Rise rise, double factor) {
    String times =
        rise.was() > 0 ? ", " + Digits.legible(rise.is() / rise.was(), 2) + " times as high" : "";
    return rise.id().group().name()
        + " in "
        + rise.id().build().name()
        + ", "
        + rise.id().scheme().label()
        + ": the floor d* was "
        + Digits.legible(rise.was())
        + " and is "
        + Digits.legible(rise.is())
        + times
        + " (at most "
        + Digits.legible(factor)
        + ")";
  }

  private static List<String> missing(List<String> names, String where) {
    return names.stream().map(name -> name + ": " + where + ", not compared").toList();
  }
}
