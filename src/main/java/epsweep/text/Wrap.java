package epsweep.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at spaces. */
public final class Wrap {

  private Wrap() {}

  /** Lines of at most {@code width} characters; a longer word stands alone on its line. */
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
