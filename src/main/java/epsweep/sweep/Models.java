package epsweep.sweep;

import epsweep.gradient.Model;
import epsweep.gradient.model.DirectionalModel;
import epsweep.gradient.model.DirectionalProgram;
import epsweep.gradient.model.NetworkModel;
import epsweep.gradient.model.ProgramModel;
import epsweep.network.DrawnNetwork;
import epsweep.network.NetworkData;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.stored.StoredNetwork;
import epsweep.program.Program;
import epsweep.program.Reference;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.InputException;
import epsweep.text.ShortestDecimal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what a sweep file names: draws or reads a network's numbers, reads a formula. */
public final class Models {

  private Models() {}

  /**
   * The model to sweep.
   *
   * @param folder what a path in the sweep file is relative to
   * @throws epsweep.text.InputException if a file of weights is missing or wrong
   */
  public static Model of(SweepPlan plan, Path folder) throws IOException, InterruptedException {
    Subject subject = plan.subject();
    if (subject instanceof Subject.OfFunction function) {
      return function.model();
    }
    if (subject instanceof Subject.OfProgram program) {
      ProgramModel programs = programs(program, folder);
      return plan.selection() instanceof Selection.Directions directions
          ? new DirectionalProgram(programs, directions.count())
          : programs;
    }
    return network((Subject.OfNetwork) subject, plan.selection(), folder);
  }

  /**
   * The model to sweep, of a plan that names no files and no programs.
   *
   * @throws epsweep.text.InputException if it names one
   */
  public static Model of(SweepPlan plan) {
    Subject subject = plan.subject();
    if (subject instanceof Subject.OfFunction function) {
      return function.model();
    }
    if (subject instanceof Subject.OfNetwork network
        && network.spec().weights() instanceof WeightSource.Seeded drawn) {
      return network(network, plan.selection(), DrawnNetwork.of(network.spec(), drawn));
    }
    throw new InputException(
        plan.name()
            + ": "
            + (subject.isProgram() ? "program" : "weights")
            + ": no file is at hand"
            + " here; epsweep run has them");
  }

  private static Model network(Subject.OfNetwork subject, Selection selection, Path folder)
      throws IOException {
    NetworkSpec spec = subject.spec();
    NetworkData data =
        spec.weights() instanceof WeightSource.Stored stored
            ? StoredNetwork.read(folder.resolve(stored.path()), spec)
            : DrawnNetwork.of(spec, (WeightSource.Seeded) spec.weights());
    return network(subject, selection, data);
  }

  private static Model network(Subject.OfNetwork subject, Selection selection, NetworkData data) {
    NetworkSpec spec = subject.spec();
    NetworkModel network = new NetworkModel(spec, data, subject.fault());
    return selection instanceof Selection.Directions directions
        ? new DirectionalModel(network, directions.count())
        : network;
  }

  private static ProgramModel programs(Subject.OfProgram subject, Path folder)
      throws InterruptedException {
    Map<String, Program> programs = new LinkedHashMap<>();
    List<Program> started = new ArrayList<>();
    try {
      for (Map.Entry<String, List<String>> entry : subject.commands().entrySet()) {
        Program program = started(entry.getValue(), subject, folder, started);
        programs.put(entry.getKey(), program);
      }
      Optional<Reference> reference = Optional.empty();
      if (subject.reference().isPresent()) {
        Subject.OfProgram.WideProgram wide = subject.reference().get();
        Program program = started(wide.command(), subject, folder, started);
        reference = Optional.of(new Reference(program, wide.format()));
      }
      return new ProgramModel(programs, reference);
    } catch (RuntimeException | InterruptedException e) {
      started.forEach(Program::close);
      throw e;
    }
  }

  private static Program started(
      List<String> command, Subject.OfProgram subject, Path folder, List<Program> started)
      throws InterruptedException {
    List<String> words = new ArrayList<>(command);
    if (words.get(0).contains("/")) {
      words.set(0, folder.resolve(words.get(0)).toString());
    }
    Program program = new Program(words, folder, subject.timeoutSeconds(), ShortestDecimal::of);
    started.add(program);
    return program;
  }
}
