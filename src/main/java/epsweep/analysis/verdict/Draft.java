package epsweep.analysis.verdict;

import epsweep.network.fault.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A verdict in the making: evidence gathers until the judgement is passed. */
final class Draft {

  private final List<Evidence> evidence = new ArrayList<>();
  private Agreement agreement = Agreement.UNKNOWN;
  private Optional<Quantum> quantum = Optional.empty();
  private Optional<Factor> factor = Optional.empty();

  Draft agreement(Agreement figures) {
    agreement = figures;
    return this;
  }

  Draft quantum(Optional<Quantum> found) {
    quantum = found;
    return this;
  }

  Draft factor(Factor fitted) {
    factor = Optional.of(fitted);
    return this;
  }

  Draft evidence(String what, String value, String meaning) {
    evidence.add(new Evidence(what, value, meaning));
    return this;
  }

  Draft evidence(List<Evidence> more) {
    evidence.addAll(more);
    return this;
  }

  Verdict wrong(FaultKind kind, String headline, String paragraph) {
    return verdict(Judgement.WRONG, Optional.of(kind), headline, paragraph);
  }

  Verdict verdict(Judgement judgement, String headline, String paragraph) {
    return verdict(judgement, Optional.empty(), headline, paragraph);
  }

  Verdict verdict(
      Judgement judgement, Optional<FaultKind> kind, String headline, String paragraph) {
    return new Verdict(judgement, kind, factor, agreement, quantum, headline, paragraph, evidence);
  }
}
