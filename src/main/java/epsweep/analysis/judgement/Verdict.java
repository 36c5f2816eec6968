package epsweep.analysis.judgement;

import epsweep.analysis.pattern.Mistake;
import epsweep.gradient.Group;
import java.util.List;
import java.util.Optional;

/**
 * What a sweep proves of a group's gradient, in figures; the sentences are the report's.
 *
 * @param group name of the group
 * @param reach what it speaks of
 * @param findings of each build, in the sweep's order; empty if nothing was judged
 * @param deciding position in {@code findings} of the build that decided; −1 if none did
 * @param name of the mistake, where one was recognised
 * @param unreliable why the figures are not to be relied on, in a clause: a loss that does not
 *     repeat itself, or what may have made them; empty where they are
 */
public record Verdict(
    String group,
    Judgement judgement,
    Reach reach,
    List<Finding> findings,
    int deciding,
    Optional<Mistake> name,
    Optional<String> unreliable) {

  public Verdict {
    findings = List.copyOf(findings);
  }

  /** The verdict on a group of a loss that does not repeat itself. */
  public static Verdict nonDeterministic(Group group, String why) {
    return new Verdict(
        group.name(),
        Judgement.NON_DETERMINISTIC,
        Reach.of(group),
        List.of(),
        -1,
        Optional.empty(),
        Optional.of(why));
  }

  /** How many rows were swept. */
  public int rows() {
    return reach.rows();
  }

  /** The same verdict, of a sample that may leave a share of its population wrong unseen. */
  public Verdict leaving(double unseen) {
    Reach known = new Reach(reach.rows(), reach.population(), unseen);
    return new Verdict(group, judgement, known, findings, deciding, name, unreliable);
  }

  /** What the deciding build says; empty if none was judged. */
  public Optional<Finding> decided() {
    return deciding < 0 ? Optional.empty() : Optional.of(findings.get(deciding));
  }

  /** The largest mistake that could still hide, by the deciding build. */
  public Resolution resolution() {
    return decided().map(Finding::resolution).orElse(Resolution.NONE);
  }

  /** The size of what was proved wrong, as a share of ‖g‖; 0 if nothing was. */
  public double mistake() {
    return decided().map(Finding::mistake).orElse(0.0);
  }

  /** What is left of the verdict if the figures are not to be relied on. */
  public Verdict unresolved(String why) {
    return new Verdict(
        group, Judgement.UNRESOLVED, reach, findings, deciding, name, Optional.of(why));
  }

  /** The same verdict with the mistake named. */
  public Verdict named(Mistake mistake) {
    return new Verdict(
        group, judgement, reach, findings, deciding, Optional.of(mistake), unreliable);
  }
}
