package epsweep.analysis.judgement;

import epsweep.gradient.Group;

/**
 * What a verdict speaks of.
 *
 * @param rows that were swept
 * @param population how many parameters they stand for
 * @param unseen the largest share of those that could be wrong and not be among the rows, with 95
 *     %; 0 if all were swept, NaN if unknown
 */
public record Reach(int rows, int population, double unseen) {

  static Reach of(Group group) {
    return new Reach(group.size(), group.population(), group.isSampled() ? Double.NaN : 0);
  }

  /** Whether only some were swept. */
  public boolean isSampled() {
    return rows < population;
  }
}
