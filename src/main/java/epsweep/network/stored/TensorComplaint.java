package epsweep.network.stored;

import epsweep.text.InputException;
import epsweep.text.Printable;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is wrong with a safetensors file, said in one line: {@code file: tensor 'name': what}. Names
 * come from the file, so control characters are escaped and long names and lists are cut.
 */
record TensorComplaint(Path file) {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_LIST = 20;

  InputException about(String what) {
    return new InputException(file + ": " + what);
  }

  InputException about(String tensor, String what) {
    return about("tensor " + quoted(tensor) + ": " + what);
  }

  static String quoted(String name) {
    StringBuilder text = new StringBuilder("'");
    name.codePoints()
        .limit(LONGEST_NAME)
        .forEach(
            c -> {
              if (Printable.is(c)) {
                text.appendCodePoint(c);
              } else {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
              }
            });
    return text.append(name.codePointCount(0, name.length()) > LONGEST_NAME ? "…'" : "'")
        .toString();
  }

  /** {@code a, b, c and 7 more}. */
  static String list(Collection<String> names) {
    String first =
        names.stream()
            .limit(LONGEST_LIST)
            .map(TensorComplaint::quoted)
            .collect(Collectors.joining(", "));
    int more = names.size() - LONGEST_LIST;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
