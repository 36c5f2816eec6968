package epsweep.analysis.printed;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Resolution;
import epsweep.analysis.pattern.Mistake;
import java.util.List;
import java.util.Optional;

/**
 * What two columns at one ε prove, in figures.
 *
 * @param name what was proved wrong, or, where nothing was proved, the likeliest mistake
 * @param chance that figures of a right gradient look so; 1 where nothing was proved wrong
 * @param doubt why nothing was proved
 * @param discrepancy d
 * @param apart RMS of n − g, less what print may have added
 * @param resolution the largest mistake that could still hide; NONE where nothing agrees
 * @param roundOff what the differences may be off by
 * @param names what the reader calls the rows; shared, not copied
 * @param off positions of the rows that disagree where others agree
 */
public record PrintedVerdict(
    Judgement judgement,
    Optional<Mistake> name,
    double chance,
    Optional<Doubt> doubt,
    double discrepancy,
    double apart,
    Resolution resolution,
    RoundOff roundOff,
    List<String> names,
    List<Integer> off)
    implements TableVerdict {

  public PrintedVerdict {
    off = List.copyOf(off);
  }

  /** The same where the rows that count were not shown. */
  PrintedVerdict notShown() {
    return new PrintedVerdict(
        Judgement.UNRESOLVED,
        Optional.empty(),
        1,
        Optional.of(Doubt.NOT_SHOWN),
        discrepancy,
        apart,
        Resolution.NONE,
        roundOff,
        names,
        off);
  }

  /** The same of rows by other names: those of a table of which some rows were left out. */
  PrintedVerdict of(List<String> all) {
    return new PrintedVerdict(
        judgement, name, chance, doubt, discrepancy, apart, resolution, roundOff, all, off);
  }
}
