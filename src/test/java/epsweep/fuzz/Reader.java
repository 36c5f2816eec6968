package epsweep.fuzz;

import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.listing.print.Prints;
import epsweep.parameter.Block;
import epsweep.sweep.JournalFile;
import epsweep.sweep.Models;
import epsweep.sweep.SweepRun;
import epsweep.sweep.Workforce;
import epsweep.sweep.file.SweepFile;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.ReportedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What of the tool reads something from outside, with good inputs and what is done to them. */
enum Reader {
  /** A sweep file; those that are good and take long are read only. */
  SWEEP("x.yaml", 3) {
    @Override
    List<byte[]> samples(Path folder) throws Exception {
      return List.of(
          Samples.NETWORK.getBytes(StandardCharsets.UTF_8),
          Samples.FLOW.getBytes(StandardCharsets.UTF_8),
          Samples.FUNCTION.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    List<String> command(Path folder) {
      return run(folder);
    }

    @Override
    boolean isShort(Path folder) throws IOException {
      SweepPlan plan;
      try {
        plan = SweepFile.read(folder.resolve("x.yaml"));
      } catch (ReportedException e) {
        return true;
      }
      long parameters =
          plan.subject().blocks().stream().flatMap(List::stream).mapToLong(Block::size).sum();
      long steps = plan.subject().network().map(n -> (long) n.steps() * n.sequences()).orElse(1L);
      long points = (long) plan.epsilon().values().length * plan.builds().size();
      return !plan.subject().isProgram()
          && parameters * parameters * steps * points * plan.schemes().size() < 2_000_000;
    }
  },

  /** The numbers of a network. */
  WEIGHTS("w.safetensors", 3) {
    @Override
    List<byte[]> samples(Path folder) throws IOException {
      return List.of(Samples.resource("/golden/lstm/tiny_T2_s1.safetensors"));
    }

    @Override
    List<String> command(Path folder) throws IOException {
      Files.writeString(folder.resolve("x.yaml"), Samples.STORED);
      return run(folder);
    }

    @Override
    byte[] mutated(Mutator mutator, byte[] sample, Random random) {
      return random.nextBoolean() ? mutator.binary(sample) : mutator.header(sample);
    }
  },

  /** What {@code report} draws again. */
  REPORT("sweep.json", 5) {
    @Override
    List<byte[]> samples(Path folder) throws Exception {
      List<byte[]> samples = new ArrayList<>();
      for (String yaml : List.of(Samples.WRONG, Samples.FUNCTION, Samples.SAMPLED)) {
        Path made = Files.createTempDirectory(folder, "sample");
        Files.writeString(made.resolve("x.yaml"), yaml);
        Promises.execute(run(made));
        samples.add(Files.readAllBytes(made.resolve("out/sweep.json")));
      }
      return samples;
    }

    @Override
    List<String> command(Path folder) {
      return List.of("report", folder.toString(), "--scale", "0.25");
    }

    @Override
    byte[] mutated(Mutator mutator, byte[] sample, Random random) {
      return random.nextInt(4) > 0 ? mutator.json(sample) : mutator.text(sample);
    }
  },

  /** A table from elsewhere. */
  LISTING("x.csv", 5) {
    @Override
    List<byte[]> samples(Path folder) throws IOException {
      List<byte[]> samples = new ArrayList<>();
      for (String name : List.of("question-before", "caffe-6814", "stan-math-3322", "rnnt-1532")) {
        samples.add(Samples.resource("/cases/" + name + ".csv"));
      }
      samples.add(Samples.CURVE.getBytes(StandardCharsets.UTF_8));
      samples.add(Samples.BLOCKS.getBytes(StandardCharsets.UTF_8));
      return samples;
    }

    @Override
    List<String> command(Path folder) {
      return List.of("diagnose", folder.resolve("x.csv").toString());
    }
  },

  /** What checkers print, of every format. */
  PRINT("x.txt", 5) {
    @Override
    List<byte[]> samples(Path folder) throws IOException {
      return Stream.of(
              Prints.samples().stream(),
              Samples.WITHOUT_GRADIENTS.stream(),
              Samples.published().stream())
          .flatMap(s -> s)
          .map(s -> s.getBytes(StandardCharsets.UTF_8))
          .toList();
    }

    @Override
    List<String> command(Path folder) {
      return List.of("diagnose", "--explain", folder.resolve("x.txt").toString());
    }

    @Override
    double mostSeconds() {
      return 1;
    }
  },

  /** What an interrupted sweep left, also with right checksums over wrong bytes. */
  JOURNAL("out/sweep.journal", 2) {
    private static final int START = 40;

    @Override
    List<byte[]> samples(Path folder) throws Exception {
      Path file = Files.createTempFile(folder, "x", ".yaml");
      Files.writeString(file, Samples.NETWORK);
      SweepPlan plan = SweepFile.read(file);
      Path path = folder.resolve("sample.journal");
      try (Model model = Models.of(plan, folder);
          JournalFile journal = new JournalFile(path, false, Duration.ZERO, notice -> {})) {
        Workforce one = Workforce.threads(1);
        new SweepRun(plan, model, 1, Progress.SILENT, one, journal).sweep();
      }
      return List.of(Files.readAllBytes(path));
    }

    @Override
    List<String> command(Path folder) throws IOException {
      Files.writeString(folder.resolve("x.yaml"), Samples.NETWORK);
      List<String> command = new ArrayList<>(run(folder));
      command.add("--resume");
      return command;
    }

    @Override
    byte[] mutated(Mutator mutator, byte[] sample, Random random) {
      return mutator.journal(sample, START);
    }
  },

  /** What a program answers. */
  PROTOCOL("answers", 1) {
    @Override
    List<byte[]> samples(Path folder) throws Exception {
      Path made = Files.createTempDirectory(folder, "sample");
      Files.writeString(made.resolve("x.yaml"), Samples.recorded());
      Promises.execute(run(made));
      return List.of(Files.readAllBytes(made.resolve("answers")));
    }

    @Override
    List<String> command(Path folder) throws IOException {
      Files.writeString(folder.resolve("x.yaml"), Samples.REPLAYED);
      return run(folder);
    }
  };

  private final String file;
  private final int share;

  /**
   * @param share of all inputs, relative to the others': less where an input takes long
   */
  Reader(String file, int share) {
    this.file = file;
    this.share = share;
  }

  /** Good inputs. */
  abstract List<byte[]> samples(Path folder) throws Exception;

  /** The command that reads the input, which lies in the folder; writes what else it needs. */
  abstract List<String> command(Path folder) throws IOException;

  /** Of a processor, for one input. */
  double mostSeconds() {
    return 10;
  }

  int share() {
    return share;
  }

  /** The name of the input in the folder. */
  String file() {
    return file;
  }

  byte[] mutated(Mutator mutator, byte[] sample, Random random) {
    return mutator.text(sample);
  }

  /** Whether the command ends soon even if the input is good. */
  boolean isShort(Path folder) throws IOException {
    return true;
  }

  private static List<String> run(Path folder) {
    return List.of(
        "run",
        folder.resolve("x.yaml").toString(),
        "-o",
        folder.resolve("out").toString(),
        "--threads",
        "1",
        "--charts",
        "u-curve",
        "--scale",
        "0.25");
  }
}
