package epsweep.analysis.row;

import java.util.Locale;

/** What a row's numeric derivative was seen to do over ε. */
public enum Nature {
  /** n settles, and the second difference falls as ε². */
  SMOOTH,
  /** n settles; there is no second difference that could show a kink at θ. */
  SETTLED,
  /** The slopes on the two sides of θ differ; the bar holds both. */
  KINK,
  /** L leaps at or near θ: n grows as 1/ε. */
  JUMP,
  /** The loss moves at no ε, bit for bit. */
  DEAD,
  /** No two ε agree on more than the size of n. */
  UNRESOLVED,
  /** g or every n is NaN or infinite. */
  NOT_FINITE;

  /** The name in files: {@code not-finite}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the row's bar can prove g wrong. */
  public boolean proves() {
    return this == SMOOTH || this == SETTLED || this == DEAD;
  }
}
