package epsweep.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists of names in error messages, and the known name that a misspelt one was meant to be. */
public final class Spelling {

  private Spelling() {}

  /** {@code a, b or c}. */
  public static String join(Collection<String> names, String conjunction) {
    List<String> all = List.copyOf(names);
    int last = all.size() - 1;
    return last == 0
        ? all.get(0)
        : String.join(", ", all.subList(0, last)) + " " + conjunction + " " + all.get(last);
  }

  /** {@code a, b and c are allowed}. */
  public static String allowed(Collection<String> names) {
    return join(names, "and") + (names.size() == 1 ? " is allowed" : " are allowed");
  }

  /** {@code ; did you mean 'steps'?}, or nothing where no name is near. */
  public static String hint(String text, Collection<String> names) {
    return nearest(text, names).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  /** The name with the fewest edits, if at most one, or a third of its letters, are edited. */
  private static Optional<String> nearest(String text, Collection<String> names) {
    return names.stream()
        .filter(name -> Math.abs(name.length() - text.length()) <= mostEdits(name))
        .filter(name -> edits(fold(text), fold(name)) <= mostEdits(name))
        .min(Comparator.comparingInt(name -> edits(fold(text), fold(name))));
  }

  private static int mostEdits(String name) {
    return Math.max(1, name.length() / 3);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /**
   * Letters put in, left out, replaced, or swapped with their neighbour, at the least (Damerau's
   * distance, optimal string alignment).
   */
  private static int edits(String a, String b) {
    int[][] least = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
          continue;
        }
        int replaced = least[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        least[i][j] = Math.min(replaced, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least[i][j] = Math.min(least[i][j], 1 + least[i - 2][j - 2]);
        }
      }
    }
    return least[a.length()][b.length()];
  }
}
