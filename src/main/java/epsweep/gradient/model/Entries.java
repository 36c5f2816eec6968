package epsweep.gradient.model;

import epsweep.arithmetic.Arithmetic;
import epsweep.formula.Formula;
import epsweep.parameter.Block;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Derivatives of a formula at some points, in the order of its blocks.
 *
 * @param points how many
 */
record Entries(Formula formula, FormulaDerivatives of, int points, List<Entry> all) {

  Entries(Formula formula, FormulaDerivatives of, int points) {
    this(formula, of, points, of.at(formula.variables().size(), points));
  }

  int size() {
    return all.size();
  }

  List<Block> blocks() {
    return of.blocks(formula.variables(), points);
  }

  int variables() {
    return formula.variables().size();
  }

  /** How many values of the formula the losses of some entries take. */
  int values(int[] entries, int count) {
    int values = 0;
    for (int e = 0; e < count; e++) {
      values += all.get(entries[e]).values();
    }
    return values;
  }

  /** Every entry once. */
  int[] every() {
    return IntStream.range(0, size()).toArray();
  }

  /**
   * Where each entry's loss starts: t.
   *
   * @param at the points, one after the other
   */
  <V> V starts(Arithmetic<V> math, V at) {
    V starts = math.row(size());
    for (int e = 0; e < size(); e++) {
      Entry entry = all.get(e);
      if (!entry.isMixed()) {
        math.copy(at, entry.point() * variables() + entry.first(), starts, e, 1);
      }
    }
    return starts;
  }

  /**
   * The values of each variable, a row each, that the losses of some entries take.
   *
   * @param at the points, one after the other
   * @param moved t of each loss
   */
  <V> V[] variables(Arithmetic<V> math, V at, int[] entries, V moved, int count) {
    int values = values(entries, count);
    V[] rows = math.rows(variables(), values);
    for (int i = 0; i < rows.length; i++) {
      math.fill(rows[i], at, i, 0, values);
    }
    V shift = math.row(values);
    int lane = 0;
    for (int e = 0; e < count; e++) {
      Entry entry = all.get(entries[e]);
      int to = lane + entry.values();
      for (int i = 0; entry.point() > 0 && i < rows.length; i++) {
        if (i != entry.first() || entry.isMixed()) {
          math.fill(rows[i], at, entry.point() * variables() + i, lane, to);
        }
      }
      if (entry.isMixed()) {
        V first = rows[entry.first()];
        V second = rows[entry.second()];
        math.fill(shift, moved, e, lane, to);
        math.add(first, first, shift, lane, to);
        math.add(second, second, shift, lane, lane + 1);
        math.subtract(second, second, shift, lane + 1, to);
      } else {
        math.copy(moved, e, rows[entry.first()], lane, 1);
      }
      lane = to;
    }
    return rows;
  }

  /** By how much each variable moves with t, in the same order. */
  <V> V[] slopes(Arithmetic<V> math) {
    V[] rows = math.rows(variables(), values(every(), size()));
    int lane = 0;
    for (Entry entry : all) {
      math.set(rows[entry.first()], lane, 1);
      if (entry.isMixed()) {
        math.set(rows[entry.second()], lane, 1);
        math.set(rows[entry.first()], lane + 1, 1);
        math.set(rows[entry.second()], lane + 1, -1);
      }
      lane += entry.values();
    }
    return rows;
  }

  /**
   * The losses of some entries from the values of the formula.
   *
   * @param losses modified: the first {@code count} elements
   */
  <V> void losses(Arithmetic<V> math, V values, int[] entries, V losses, int count) {
    int lanes = values(entries, count);
    if (lanes == count) {
      math.copy(values, 0, losses, 0, count);
      return;
    }
    V other = math.row(count);
    V quarter = math.row(count);
    math.fill(quarter, math.scalar(0.25), 0, 0, count);
    int lane = 0;
    for (int e = 0; e < count; e++) {
      Entry entry = all.get(entries[e]);
      math.copy(values, lane, losses, e, 1);
      if (entry.isMixed()) {
        math.copy(values, lane + 1, other, e, 1);
        math.subtract(losses, losses, other, e, e + 1);
        math.multiply(losses, losses, quarter, e, e + 1);
      }
      lane += entry.values();
    }
  }
}
