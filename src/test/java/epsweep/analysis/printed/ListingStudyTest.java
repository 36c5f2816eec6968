package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.printed.MadeListings.Accident;
import epsweep.analysis.printed.MadeListings.Mistake;
import epsweep.analysis.printed.MadeListings.Print;
import epsweep.arithmetic.Format;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Random listings of known truth: no right gradient is called wrong, whatever happened to n, and no
 * wrong one correct. Limits were set on seeds below {@value #TUNING}; these are above.
 */
class ListingStudyTest {

  private static final long TUNING = 1_000_000;
  private static final int SEEDS = 8;
  private static final List<Print> PRINTS = List.of(Print.values());
  private static final int[] ROWS = {1, 2, 3, 4, 6, 10, 30, 100};

  private record Made(String as, Judgement judgement) {}

  /** Judges listings made from each seed, with all that may be known. */
  private static List<Made> judged(long from, BiConsumer<double[][], Random> change, int least) {
    List<Made> all = new ArrayList<>();
    for (long seed = from; seed < from + SEEDS; seed++) {
      for (int rows : ROWS) {
        if (rows < least) {
          continue;
        }
        Random random = new Random((100 * seed + rows) * 0x9E3779B97F4A7C15L);
        Format format = random.nextBoolean() ? Format.FLOAT32 : Format.FLOAT64;
        double epsilon = Math.pow(10, -7 + 5 * random.nextDouble());
        double loss = 0.3 + 4 * random.nextDouble();
        double[] g = MadeListings.gradient(rows, random);
        double[] n = MadeListings.numeric(g, epsilon, format, loss, random);
        double[][] columns = {n, g};
        change.accept(columns, random);
        Print print = PRINTS.get(random.nextInt(PRINTS.size()));
        var listing = MadeListings.table(columns[0], columns[1], print);
        for (Circumstances known : MadeListings.circumstances(epsilon, format, loss)) {
          Diagnosis verdict = Diagnosis.of(listing, known);
          String as =
              "seed "
                  + seed
                  + " rows "
                  + rows
                  + " "
                  + print
                  + " "
                  + known
                  + " "
                  + verdict.decisive().judgement();
          all.add(new Made(as, verdict.judgement()));
        }
      }
    }
    return all;
  }

  private static String shares(String name, List<Made> made) {
    Map<Judgement, Integer> count = new EnumMap<>(Judgement.class);
    made.forEach(one -> count.merge(one.judgement, 1, Integer::sum));
    StringBuilder line = new StringBuilder(String.format("%-18s%6d", name, made.size()));
    count.forEach(
        (j, n) -> line.append(String.format("  %s %.1f %%", j.label(), 100.0 * n / made.size())));
    return line.toString();
  }

  /** The first few. */
  private static List<String> falselySure(List<Made> made, Judgement never) {
    return made.stream().filter(one -> one.judgement == never).map(Made::as).limit(3).toList();
  }

  @Test
  void noRightGradientIsCalledWrong() {
    for (Accident accident : Accident.values()) {
      List<Made> made = judged(TUNING, (columns, random) -> accident.apply(columns[0], random), 1);
      System.out.println(shares(accident.name(), made));
      assertThat(falselySure(made, Judgement.WRONG)).isEmpty();
    }
  }

  @Test
  void noWrongGradientIsCalledCorrect() {
    for (Mistake mistake : Mistake.values()) {
      List<Made> made =
          judged(
              2 * TUNING,
              (columns, random) -> mistake.apply(columns[1], random),
              mistake.shows(1) ? 1 : mistake.shows(2) ? 2 : 4);
      System.out.println(shares(mistake.name(), made));
      assertThat(falselySure(made, Judgement.CORRECT)).isEmpty();
    }
  }
}
