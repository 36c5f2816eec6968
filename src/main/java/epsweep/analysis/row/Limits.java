package epsweep.analysis.row;

import java.util.EnumMap;
import java.util.Map;

/** The thresholds that rows are measured and judged by: the usual ones, or what a study tries. */
public final class Limits {

  /** The usual ones. */
  public static final Limits USUAL = new Limits(Map.of());

  private final EnumMap<Limit, Double> values = new EnumMap<>(Limit.class);

  private Limits(Map<Limit, Double> others) {
    for (Limit limit : Limit.values()) {
      values.put(limit, others.getOrDefault(limit, limit.usual()));
    }
  }

  /** These, one of them with another value. */
  public Limits with(Limit limit, double value) {
    Map<Limit, Double> others = new EnumMap<>(values);
    others.put(limit, value);
    return new Limits(others);
  }

  /** The value of one. */
  public double of(Limit limit) {
    return values.get(limit);
  }

  /** The value of one that counts something, at least 1. */
  int count(Limit limit) {
    return (int) Math.max(1, Math.rint(of(limit)));
  }
}
