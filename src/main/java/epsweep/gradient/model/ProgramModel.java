package epsweep.gradient.model;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.gradient.Answers;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Truth;
import epsweep.parameter.Block;
import epsweep.program.Program;
import epsweep.program.ProgramException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program for each build, all with the same parameters. */
public record ProgramModel(Map<String, Program> programs) implements Model {

  public ProgramModel {
    programs = Collections.unmodifiableMap(new LinkedHashMap<>(programs)); // keeps the order
    List<List<Block>> shapes = programs.values().stream().map(Program::blocks).distinct().toList();
    if (shapes.size() > 1) {
      throw new ProgramException("the programs of the builds have different blocks");
    }
  }

  @Override
  public List<Block> blocks() {
    return programs.values().iterator().next().blocks();
  }

  @Override
  public boolean supports(Build build) {
    return programs.containsKey(build.name());
  }

  @Override
  public ProgramLoss<?> in(Build build) {
    return new ProgramLoss<>(Arithmetic.of(build.format()), programs.get(build.name()));
  }

  @Override
  public Optional<Truth> truth(Build build, Truth.Request request, int threads, Progress progress) {
    return Optional.empty();
  }

  @Override
  public Object pointOf(Build build) {
    return build;
  }

  @Override
  public Optional<String> unreliable() throws InterruptedException {
    for (Map.Entry<String, Program> entry : programs.entrySet()) {
      Program program = entry.getValue();
      Program.Wobble seen = program.wobble();
      Format format = Build.named(entry.getKey()).lossFormat();
      if (!Answers.isRoundOff(seen.size(), program.loss(), format)) {
        return Optional.of(entry.getKey() + ": " + seen.how());
      }
    }
    return Optional.empty();
  }

  @Override
  public Answers answers(Build build) throws InterruptedException {
    Program program = programs.get(build.name());
    double rounded = rounded(program.loss(), Arithmetic.of(build.format()));
    return new Answers(
        program.wobble().size(), Answers.isFiner(program.loss(), rounded, build.lossFormat()));
  }

  private static <V> double rounded(double loss, Arithmetic<V> math) {
    return math.get(math.scalar(loss), 0);
  }

  @Override
  public void close() {
    programs.values().forEach(Program::close);
  }
}
