package epsweep.report.words;

import java.util.List;

/**
 * A verdict in words.
 *
 * @param headline the outcome in a few words: {@code averaged over T = 39}
 * @param paragraph the answer to "may I blame float?", in whole sentences
 * @param figures what it rests on
 */
public record Words(String headline, String paragraph, List<Figure> figures) {

  /**
   * One figure.
   *
   * @param what the quantity
   * @param value its value, with its uncertainty where it has one
   * @param meaning what follows from it, a clause without a full stop
   */
  public record Figure(String what, String value, String meaning) {}

  public Words {
    figures = List.copyOf(figures);
  }
}
