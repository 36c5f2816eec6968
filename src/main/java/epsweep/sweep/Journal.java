package epsweep.sweep;

import epsweep.gradient.Numeric;
import java.util.BitSet;
import java.util.function.Supplier;

/** Keeps finished items of a sweep, so that an interrupted one can be continued. */
public interface Journal {

  /** Keeps nothing. */
  Journal NONE =
      new Journal() {
        @Override
        public void begin(Supplier<byte[]> fingerprint) {}

        @Override
        public BitSet replay(WorkItems items, Workforce.Sink sink) {
          return new BitSet();
        }

        @Override
        public void append(WorkItems items, int item, Numeric numeric) {}
      };

  /**
   * Called once, before the first item.
   *
   * @param fingerprint of everything that the items depend on, 32 bytes
   * @throws epsweep.text.InputException if there is a journal to continue, but not of this sweep
   */
  void begin(Supplier<byte[]> fingerprint);

  /**
   * Gives those of the items that are kept to {@code sink}, and returns their numbers.
   *
   * @throws epsweep.text.InputException if the journal is damaged
   */
  BitSet replay(WorkItems items, Workforce.Sink sink);

  /** Keeps an item; called from any thread. */
  void append(WorkItems items, int item, Numeric numeric);
}
