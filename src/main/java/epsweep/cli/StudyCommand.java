package epsweep.cli;

import epsweep.gradient.Progress;
import epsweep.study.FaultStudy;
import epsweep.study.PredictionStudy;
import epsweep.study.PredictionText;
import epsweep.study.SoakStudy;
import epsweep.study.StudyText;
import epsweep.study.band.BandStudy;
import epsweep.study.network.Elsewhere;
import epsweep.study.verdict.ThresholdStudy;
import epsweep.study.verdict.VerdictStudy;
import epsweep.text.ExitCode;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures again what src/docs/verdicts.md and picture.md say about the tool itself. */
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "STUDY",
    subcommands = {
      StudyCommand.Predictions.class,
      StudyCommand.Bands.class,
      StudyCommand.Faults.class,
      StudyCommand.Programs.class,
      StudyCommand.Listings.class,
      StudyCommand.Thresholds.class,
      StudyCommand.Soak.class
    },
    description = "Measure how good the tool's own statements are, on seeded random networks.",
    footer = {
      "",
      "Examples:",
      "  epsweep study predictions --networks 154",
      "  epsweep study bands --networks 24",
      "  epsweep study faults --seeds 5",
      "  epsweep study faults --elsewhere",
      "  epsweep study programs --only 17",
      "  epsweep study listings --first 5000001",
      "  epsweep study thresholds --programs 500",
      "  epsweep study soak --minutes 30"
    })
final class StudyCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "name a study: predictions, bands, faults, programs, listings, thresholds or soak");
  }

  /** Predicted against measured sweet spots. */
  @Command(
      name = "predictions",
      mixinStandardHelpOptions = true,
      description =
          "Compare predicted with measured sweet spots over random networks and functions.")
  static final class Predictions extends Study {

    @Option(
        names = "--networks",
        paramLabel = "N",
        defaultValue = "154",
        description = "How many networks, seeds 1 to N; ten functions are one (default: 154).")
    private int networks;

    @Override
    String study(int cores, Progress progress) throws InterruptedException {
      requirePositive("--networks", networks);
      return PredictionText.of(networks, PredictionStudy.of(networks, cores, progress));
    }
  }

  /** Coverage of the bands of sampled sweeps. */
  @Command(
      name = "bands",
      mixinStandardHelpOptions = true,
      description = "Count how often the bands of sampled sweeps hold the d of all parameters.")
  static final class Bands extends Study {

    @Option(
        names = "--networks",
        paramLabel = "N",
        defaultValue = "24",
        description = "How many networks (default: 24).")
    private int networks;

    @Option(
        names = "--trials",
        paramLabel = "N",
        defaultValue = "120",
        description = "How many samples of each setting (default: 120).")
    private int trials;

    @Option(
        names = "--first",
        paramLabel = "SEED",
        defaultValue = "3001",
        description = "The first network's seed (default: 3001; the bands were tuned on 1 to 42).")
    private long first;

    @Override
    String study(int cores, Progress progress) throws InterruptedException {
      requirePositive("--networks", networks);
      requirePositive("--trials", trials);
      return BandStudy.of(first, networks, trials, cores, progress);
    }
  }

  /** Verdicts on every known mistake. */
  @Command(
      name = "faults",
      mixinStandardHelpOptions = true,
      description =
          "Judge every known mistake, beside right gradients, and print the confusion matrix. "
              + "In ten networks, with float64 at hand and with float32 alone; or in random networks, "
              + "builds, schemes and grids.")
  static final class Faults extends Study {

    @Option(
        names = "--seeds",
        paramLabel = "N",
        defaultValue = "5",
        description = "How many seeds of each network every mistake is put into (default: 5).")
    private int seeds;

    @Option(
        names = "--controls",
        paramLabel = "N",
        defaultValue = "25",
        description = "How many seeds of each network are judged right as they are (default: 25).")
    private int controls;

    @Option(
        names = "--elsewhere",
        description = "Draw networks, builds, schemes and grids: --count seeds.")
    private boolean elsewhere;

    @Mixin private StudySeeds drawn;

    @Override
    String study(int cores, Progress progress) throws InterruptedException {
      if (elsewhere) {
        return drawn.study("epsweep study faults --elsewhere", new Elsewhere(), cores, progress);
      }
      requirePositive("--seeds", seeds);
      requirePositive("--controls", controls);
      return StudyText.faults(FaultStudy.of(seeds, controls, cores, progress));
    }
  }

  /** Verdicts on small programs of every kind. */
  @Command(
      name = "programs",
      mixinStandardHelpOptions = true,
      description =
          "Judge right and wrong gradients of small programs with every kind of defect, and print "
              + "the confusion matrix.")
  static final class Programs extends Study {

    @Mixin private StudySeeds drawn;

    @Override
    String study(int cores, Progress progress) throws InterruptedException {
      return drawn.study(
          "epsweep study programs", new epsweep.study.program.Programs(), cores, progress);
    }
  }

  /** Verdicts on what checkers print of the same. */
  @Command(
      name = "listings",
      mixinStandardHelpOptions = true,
      description =
          "Print gradients of the same programs at one ε or several, in layouts, digits and with "
              + "flags that are drawn, judge them as diagnose does, and print the confusion matrix.")
  static final class Listings extends Study {

    @Mixin private StudySeeds drawn;

    @Override
    String study(int cores, Progress progress) throws InterruptedException {
      return drawn.study(
          "epsweep study listings",
          new epsweep.study.listing.Listings(),
          epsweep.study.listing.Listings::of,
          cores,
          progress);
    }
  }

  /** Verdicts by other thresholds. */
  @Command(
      name = "thresholds",
      mixinStandardHelpOptions = true,
      description =
          "Judge the same sweeps of random programs and networks with every threshold of the verdict "
              + "halved and doubled in turn, and print what that changes.")
  static final class Thresholds extends Study {

    @Option(
        names = "--programs",
        paramLabel = "N",
        defaultValue = "1000",
        description = "How many programs (default: 1000).")
    private int programs;

    @Option(
        names = "--networks",
        paramLabel = "N",
        defaultValue = "40",
        description = "How many networks (default: 40).")
    private int networks;

    @Option(
        names = "--first",
        paramLabel = "SEED",
        defaultValue = "1",
        description = "The first seed of both (default: 1).")
    private long first;

    @Override
    String study(int cores, Progress progress) throws InterruptedException {
      requirePositive("--programs", programs);
      requirePositive("--networks", networks);
      Map<VerdictStudy.Generator, Integer> seeds =
          Map.of(new epsweep.study.program.Programs(), programs, new Elsewhere(), networks);
      return ThresholdStudy.of(seeds, first, cores, progress);
    }
  }

  /** Bits that must not depend on lanes or threads. */
  @Command(
      name = "soak",
      mixinStandardHelpOptions = true,
      description =
          "Compare lanes with single losses and many threads with one, for a given time. "
              + "Over random networks; exit code 1 if any bit differs.")
  static final class Soak extends Study {

    @Option(
        names = "--minutes",
        paramLabel = "M",
        defaultValue = "30",
        description = "For how long (default: 30).")
    private int minutes;

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "1",
        description = "The first network's seed (default: 1).")
    private long seed;

    private boolean differs;

    @Override
    String study(int cores, Progress progress) throws InterruptedException {
      requirePositive("--minutes", minutes);
      SoakStudy.Result result = SoakStudy.of(Duration.ofMinutes(minutes), seed, progress);
      differs = !result.differences().isEmpty();
      return StudyText.soak(result);
    }

    @Override
    public Integer call() throws InterruptedException {
      int code = super.call();
      return differs ? ExitCode.GATE : code;
    }
  }
}
