package epsweep.gradient.model;

import epsweep.parameter.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which derivatives of a formula are taken. */
public enum FormulaDerivatives {
  /** ∂f/∂x by each variable. */
  GRADIENT(1),
  /** ∂²f/∂x ∂y by each pair of variables, once: the matrix is symmetric. */
  HESSIAN(2);

  /** All derivatives at the point itself; no variable has such a name. */
  public static final String AT_POINT = "at the point";

  private static final String NEAR_POINT = "near the point";

  private final int order;

  FormulaDerivatives(int order) {
    this.order = order;
  }

  /** The name in sweep files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** 1 or 2. */
  public int order() {
    return order;
  }

  /** What each is called: {@code x}; {@code d2f/dx2}, {@code d2f/dx dy}. */
  public List<String> names(List<String> variables) {
    return entries(variables.size(), 0).stream()
        .map(
            entry -> {
              String first = variables.get(entry.first());
              if (this == GRADIENT) {
                return first;
              }
              return "d2f/d"
                  + first
                  + (entry.isMixed() ? " d" + variables.get(entry.second()) : "2");
            })
        .toList();
  }

  /**
   * A block for each of them at the first point, and one at the others. Several derivatives at
   * several points have two layers: {@link #AT_POINT} and near it.
   */
  public List<Block> blocks(List<String> variables, int points) {
    List<Block> blocks = new ArrayList<>();
    List<String> names = names(variables);
    boolean layered = points > 1 && names.size() > 1;
    for (String name : names) {
      blocks.add(new Block(name, layered ? AT_POINT : name, 1, 1));
      if (points > 1) {
        String near = "near " + name;
        blocks.add(new Block(near, layered ? NEAR_POINT : near, points - 1, 1));
      }
    }
    return blocks;
  }

  /** Those of some variables at some points, in the order of the blocks. */
  List<Entry> at(int variables, int points) {
    List<Entry> all = new ArrayList<>();
    for (Entry entry : entries(variables, 0)) {
      for (int point = 0; point < points; point++) {
        all.add(new Entry(point, entry.first(), entry.second()));
      }
    }
    return all;
  }

  private List<Entry> entries(int variables, int point) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < variables; i++) {
      for (int j = i; j < (this == GRADIENT ? i + 1 : variables); j++) {
        entries.add(new Entry(point, i, j));
      }
    }
    return entries;
  }
}
