package epsweep.cli;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.printed.Circumstances;
import epsweep.analysis.printed.Diagnosis;
import epsweep.analysis.printed.Reading;
import epsweep.arithmetic.Format;
import epsweep.cli.terminal.Console;
import epsweep.gradient.Scheme;
import epsweep.listing.Precisions;
import epsweep.listing.print.Prints;
import epsweep.listing.print.kit.Print;
import epsweep.report.json.DiagnosisJson;
import epsweep.report.words.ReadingText;
import epsweep.text.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Judges a table that somebody printed. */
@Command(
    name = "diagnose",
    mixinStandardHelpOptions = true,
    description = {
      "The verdict on a table of gradients from any program: is it float, or a bug?",
      "",
      "Correct, precision-limited, wrong (and how), kink, or unresolved, with the figures that "
          + "decided it.",
      "",
      "Takes what a checker printed, as it came: PyTorch, JAX, TensorFlow, Ipopt, Ceres, Stan and "
          + "many more. Or a table with the columns numeric and analytic (and perhaps parameter, block), "
          + "or epsilon and discrepancy, or epsilon, parameter, numeric and analytic. Commas, semicolons, "
          + "tabs or blanks separate; # begins a comment."
    },
    footer = {
      "",
      "Examples:",
      "  epsweep diagnose listing.csv --epsilon 5e-3 --steps 39",
      "  epsweep diagnose curve.txt --columns epsilon,discrepancy --precision float32",
      "  my_check | epsweep diagnose - --json --fail-on wrong,unresolved",
      "",
      "Exit codes: 0 done, 1 the verdict is among --fail-on, 2 bad usage or bad input,",
      "3 the file cannot be read."
    })
final class DiagnoseCommand implements Callable<Integer> {

  private static final String EXAMPLE =
      """
      Paste what your checker printed, then Ctrl-D (Ctrl-Z and Enter on Windows). For example:

        numerical:tensor([[0.2497, 0.0000], [0.0000, 0.1010]])
        analytical:tensor([[0.2500, 0.0000], [0.0000, 0.1011]])

      """;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "What was printed; - or nothing for standard input.")
  private String file;

  @Option(
      names = "--columns",
      paramLabel = "NAME",
      split = ",",
      description =
          "What the columns are, in their order: numeric, analytic, epsilon, discrepancy, parameter, "
              + "index, block, value, apart, precision, scheme; - for one that does not count. "
              + "Not needed where the first line names them.")
  private List<String> columns;

  @Option(names = "--epsilon", paramLabel = "E", description = "The perturbation that was used.")
  private Double epsilon;

  @Option(
      names = "--precision",
      paramLabel = "P",
      converter = PrecisionConverter.class,
      description = "What the loss was computed in: float32, float64, bfloat16, float16 …")
  private Format precision;

  @Option(
      names = "--scheme",
      paramLabel = "S",
      converter = SchemeConverter.class,
      description = "forward, backward, central or four-point.")
  private Scheme scheme;

  @Option(names = "--steps", paramLabel = "T", description = "How many time steps the model has.")
  private Integer steps;

  @Option(names = "--batch", paramLabel = "B", description = "How many samples or sequences.")
  private Integer batch;

  @Option(names = "--loss", paramLabel = "L", description = "The loss, unperturbed.")
  private Double loss;

  @Option(names = "--explain", description = "Print what was read, row by row, first.")
  private boolean explain;

  @Option(names = "--json", description = "Print the verdict as one JSON object.")
  private boolean json;

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      split = ",",
      converter = JudgementConverter.class,
      description =
          "End with exit code 1 on these verdicts: wrong,unresolved for example. unresolved stands "
              + "for whatever was not judged: kinks and non-deterministic losses too.")
  private List<Judgement> failOn = List.of();

  @Mixin private ToleranceOption tolerance;

  @Mixin private CommonOptions common;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Circumstances known = circumstances(); // before the file is read
    OptionalDouble asked = tolerance.value();
    Console console = common.console(spec);
    Reading reading = Reading.of(print(console), known, asked);
    Diagnosis diagnosis = reading.diagnosis();
    if (json) {
      DiagnosisJson.write(diagnosis, reading.known(), console.out());
    } else if (!common.quiet) {
      console.out().print(ReadingText.of(reading, explain, console.colour(), console.width()));
    }
    console.out().flush();
    return diagnosis.judgement().fails(failOn) ? ExitCode.GATE : ExitCode.DONE;
  }

  private Print print(Console console) throws IOException {
    Optional<List<String>> names = Optional.ofNullable(columns);
    if (file == null || file.equals("-")) {
      if (file == null && "terminal".equals(System.getProperty("epsweep.stdin"))) {
        console.err().print(EXAMPLE);
        console.err().flush();
      }
      return Prints.read("standard input", System.in, names);
    }
    return Prints.read(Path.of(file), names);
  }

  private Circumstances circumstances() {
    try {
      return new Circumstances(
          optional(epsilon),
          Optional.ofNullable(precision),
          Optional.ofNullable(scheme),
          steps == null ? OptionalInt.empty() : OptionalInt.of(steps),
          batch == null ? OptionalInt.empty() : OptionalInt.of(batch),
          optional(loss),
          false);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage());
    }
  }

  private static OptionalDouble optional(Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Reads {@code --precision}. */
  static final class PrecisionConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      try {
        return Precisions.named(name);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Reads {@code --scheme}. */
  static final class SchemeConverter implements ITypeConverter<Scheme> {
    @Override
    public Scheme convert(String name) {
      try {
        return Scheme.named(name);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Reads {@code --fail-on}. */
  static final class JudgementConverter implements ITypeConverter<Judgement> {
    @Override
    public Judgement convert(String name) {
      return Arrays.stream(Judgement.values())
          .filter(judgement -> judgement.label().equalsIgnoreCase(name.strip()))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("'" + name + "' is unknown; " + allowed()));
    }

    private static String allowed() {
      return Arrays.stream(Judgement.values())
              .map(Judgement::label)
              .collect(Collectors.joining(", "))
          + " are allowed";
    }
  }
}
