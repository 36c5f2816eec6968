package epsweep.analysis.printed;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.pattern.Mistake;
import java.util.Optional;

/** What a table from elsewhere tells, by its shape. */
public sealed interface TableVerdict permits PrintedVerdict, CurveVerdict, SeveralEpsilon {

  Judgement judgement();

  /** The mistake that was proved, or else the likeliest. */
  Optional<Mistake> name();
}
