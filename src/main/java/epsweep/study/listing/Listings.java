package epsweep.study.listing;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.printed.CurveVerdict;
import epsweep.analysis.printed.PrintedVerdict;
import epsweep.analysis.printed.Reading;
import epsweep.analysis.printed.SeveralEpsilon;
import epsweep.analysis.printed.TableVerdict;
import epsweep.listing.print.Prints;
import epsweep.study.program.Programs;
import epsweep.study.verdict.BarCoverage;
import epsweep.study.verdict.BuildVerdict;
import epsweep.study.verdict.Outcome;
import epsweep.study.verdict.RandomPlan;
import epsweep.study.verdict.Trial;
import epsweep.study.verdict.VerdictText;
import epsweep.text.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongFunction;

/** Prints of small programs of every kind, read and judged as {@code diagnose} does. */
public final class Listings implements LongFunction<List<Outcome>> {

  /** What was said of a print; a question back counts as unresolved. */
  private record Said(Judgement judgement, double resolution) {

    private static final Said NOTHING = new Said(Judgement.UNRESOLVED, 1);
  }

  @Override
  public List<Outcome> apply(long seed) {
    return pasted(seed).stream().map(Listings::outcome).toList();
  }

  /** A seed's print and what was said of it. */
  public static String of(long seed) {
    StringBuilder text = new StringBuilder();
    for (Pasted pasted : pasted(seed)) {
      text.append(VerdictText.line(outcome(pasted)))
          .append("\nknown: ")
          .append(pasted.known())
          .append(pasted.columns().map(c -> ", columns " + c).orElse(""))
          .append("\n\n")
          .append(pasted.text());
    }
    return text.toString();
  }

  static List<Pasted> pasted(long seed) {
    return new Programs().of(seed).stream().map(trial -> pasted(trial, seed)).toList();
  }

  private static Pasted pasted(Trial trial, long seed) {
    try {
      return new Pasting(trial, RandomPlan.random(~seed)).paste();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  static Outcome outcome(Pasted pasted) {
    Trial trial = pasted.trial();
    Said said = said(pasted);
    Trial.Size size = trial.size(pasted.build(), pasted.swept());
    BuildVerdict verdict =
        new BuildVerdict(pasted.build(), said.judgement(), said.resolution(), size, trial.nature());
    return new Outcome(
        trial,
        said.judgement(),
        List.of(verdict),
        trial.isAtMinimum(pasted.swept()),
        BarCoverage.NONE);
  }

  private static Said said(Pasted pasted) {
    try (var in = new ByteArrayInputStream(pasted.text().getBytes(StandardCharsets.UTF_8))) {
      Reading reading =
          Reading.of(
              Prints.read("print", in, pasted.columns()), pasted.known(), OptionalDouble.empty());
      TableVerdict decisive = reading.diagnosis().decisive();
      return new Said(reading.diagnosis().judgement(), resolution(decisive));
    } catch (InputException e) {
      return Said.NOTHING;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double resolution(TableVerdict verdict) {
    if (verdict instanceof PrintedVerdict told) {
      return told.resolution().all();
    }
    if (verdict instanceof SeveralEpsilon told) {
      return told.verdict().decided().map(f -> f.resolution().all()).orElse(1.0);
    }
    return ((CurveVerdict) verdict).hides();
  }
}
