import epsweep.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes epsweep.1, the manual page, from the help of every command: ManPage.java FILE. */
public final class ManPage {

  /** A command in the list of the help. */
  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z][a-z-]+)  ");

  private ManPage() {}

  public static void main(String[] args) throws IOException {
    String help = said("--help");
    String listed = help.substring(help.indexOf("Commands:"), help.indexOf("Examples:"));
    List<String> commands = COMMAND.matcher(listed).results().map(m -> m.group(1)).toList();
    String page =
        ".TH EPSWEEP 1\n.SH NAME\nepsweep \\- sweeps epsilon through a gradient check\n"
            + section("epsweep", help)
            + commands.stream()
                .map(command -> section("epsweep " + command, said(command, "--help")))
                .collect(Collectors.joining());
    Files.writeString(Path.of(args[0]), page);
  }

  private static String said(String... args) {
    StringWriter out = new StringWriter();
    Main.execute(new PrintWriter(out), new PrintWriter(System.err, true), args);
    return out.toString();
  }

  /** As it stands: picocli has laid it out. */
  private static String section(String title, String text) {
    String body = text.replace("\\", "\\e").replace("-", "\\-").replaceAll("(?m)^([.'])", "\\\\&$1");
    return ".SH " + title.toUpperCase(java.util.Locale.ROOT) + "\n.nf\n" + body + ".fi\n";
  }
}
