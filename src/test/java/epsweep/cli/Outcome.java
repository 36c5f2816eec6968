package epsweep.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command line, run in this process, ended with and printed. */
record Outcome(int code, String out, String err) {

  static Outcome run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.execute(new PrintWriter(out), new PrintWriter(err), args);
    return new Outcome(code, out.toString(), err.toString());
  }
}
