package epsweep.gradient.model;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Arithmetics;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.Format;
import epsweep.gradient.Answers;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Truth;
import epsweep.gradient.WideGradient;
import epsweep.gradient.WideTruth;
import epsweep.parameter.Block;
import epsweep.program.Program;
import epsweep.program.ProgramException;
import epsweep.program.Reference;
import java.nio.DoubleBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program for each build, all with the same parameters.
 *
 * @param reference the same in a wider format; its losses are the truth
 */
public record ProgramModel(Map<String, Program> programs, Optional<Reference> reference)
    implements Model {

  public ProgramModel {
    programs = Collections.unmodifiableMap(new LinkedHashMap<>(programs)); // keeps the order
    List<List<Block>> shapes = programs.values().stream().map(Program::blocks).distinct().toList();
    if (shapes.size() > 1) {
      throw new ProgramException("the programs of the builds have different blocks");
    }
    if (reference.isPresent() && !reference.get().blocks().equals(shapes.get(0))) {
      throw new ProgramException("the reference has other blocks than the programs of the builds");
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
    return in(Arithmetics.of(build), programs.get(build.name()));
  }

  private static <V> ProgramLoss<V> in(Arithmetics<V> math, Program program) {
    return new ProgramLoss<>(math.own(), math.loss(), program);
  }

  @Override
  public Optional<Truth> truth(Build build, Truth.Request request, int threads, Progress progress)
      throws InterruptedException {
    if (reference.isEmpty()) {
      return Optional.empty();
    }
    ReferenceLoss loss = new ReferenceLoss(reference.get(), theta(in(build)));
    DoubleDouble.Row gradient = WideGradient.of(loss, request.swept(), threads);
    Truth truth = new WideTruth<>(loss, gradient, request).measure(threads, progress);
    reference.get().requireRepeats();
    return Optional.of(truth);
  }

  private static <V> double[] theta(ProgramLoss<V> loss) {
    return loss.arithmetic().doubles(loss.parameters(), loss.program().values().length);
  }

  @Override
  public Object pointOf(Build build) {
    return DoubleBuffer.wrap(theta(in(build)));
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
    double rounded = rounded(program.loss(), Arithmetic.of(build.lossFormat()));
    return new Answers(
        program.wobble().size(), Answers.isFiner(program.loss(), rounded, build.lossFormat()));
  }

  private static <V> double rounded(double loss, Arithmetic<V> math) {
    return math.get(math.scalar(loss), 0);
  }

  @Override
  public void close() {
    programs.values().forEach(Program::close);
    reference.ifPresent(Reference::close);
  }
}
