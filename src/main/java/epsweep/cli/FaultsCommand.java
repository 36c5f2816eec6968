package epsweep.cli;

import epsweep.network.fault.Fault;
import epsweep.network.fault.FaultKind;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the mistakes that a sweep file can put into backpropagation. */
@Command(
    name = "faults",
    mixinStandardHelpOptions = true,
    description =
        "List the mistakes that a sweep file can put into backpropagation. "
            + "Their names for model: {fault: NAME}, and what kind a diagnosis says they are of, "
            + "– where it has no name for that.",
    footer = {"", "Examples:", "  epsweep faults", "  epsweep faults | grep gate"})
final class FaultsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    int name = 0;
    int kind = 0;
    for (Fault fault : Fault.values()) {
      name = Math.max(name, fault.label().length());
      kind = Math.max(kind, kind(fault).length());
    }
    String line = "%-" + name + "s  %-" + kind + "s  %s%n";
    for (Fault fault : Fault.values()) {
      out.printf(Locale.ROOT, line, fault.label(), kind(fault), fault.description());
    }
    out.flush();
  }

  private static String kind(Fault fault) {
    return fault.kind().map(FaultKind::label).orElse("–");
  }
}
