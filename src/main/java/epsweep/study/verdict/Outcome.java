package epsweep.study.verdict;

import epsweep.analysis.judgement.Judgement;
import java.util.List;
import java.util.Optional;

/**
 * What was said of a trial.
 *
 * @param judgement of all builds together
 * @param said of each build, the one first that decided
 * @param isAtMinimum whether the right gradient is 0 in every build
 * @param bars of the rows
 */
public record Outcome(
    Trial trial,
    Judgement judgement,
    List<BuildVerdict> said,
    boolean isAtMinimum,
    BarCoverage bars) {

  public Outcome {
    said = List.copyOf(said);
  }

  /** The size of the mistake in the build where it is largest. */
  public Trial.Size size() {
    return said.stream().map(BuildVerdict::size).reduce(new Trial.Size(0, 0), Trial.Size::or);
  }

  /** The size of the mistake in the float64 build; none where there is no such build. */
  Trial.Size sizeInFloat64() {
    return said.stream()
        .filter(s -> s.build().equals("float64"))
        .map(BuildVerdict::size)
        .reduce(new Trial.Size(0, 0), Trial.Size::or);
  }

  /** Whether a build had float64's precision. */
  public boolean hasFloat64() {
    return trial.plan().builds().contains("float64");
  }

  /** How a build's verdict was falsely sure, or did not count; empty if neither. */
  public Optional<String> falselySure() {
    Optional<String> first =
        said.stream()
            .flatMap(s -> s.falselySure().map(clause -> s.build() + " " + clause).stream())
            .findFirst();
    boolean isLost =
        judgement != Judgement.WRONG
            && said.stream().anyMatch(s -> s.judgement() == Judgement.WRONG);
    return first.or(() -> isLost ? Optional.of("a build wrong, the whole not") : Optional.empty());
  }
}
