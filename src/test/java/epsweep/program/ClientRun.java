package epsweep.program;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;

/** Runs the adapters for other languages as their users run them. */
abstract class ClientRun {

  static final Path CLIENTS = Path.of("src/clients").toAbsolutePath();

  @TempDir Path folder;

  String said(Path in, List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
    builder.redirectErrorStream(true);
    builder.environment().put("PYTHONPATH", CLIENTS.toString());
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    builder.environment().put("EPSWEEP", String.join(" ", tool()));
    builder.environment().put("TMPDIR", folder.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  static List<String> tool() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Dstdout.encoding=UTF-8",
        "-cp",
        classPath(),
        "epsweep.cli.Main");
  }

  /** Programs run in folders of their own. */
  private static String classPath() {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  static boolean succeeds(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (java.io.IOException | InterruptedException e) {
      return false;
    }
  }

  String python(String script) throws Exception {
    Path file = Files.writeString(folder.resolve("script.py"), script);
    return said(folder, List.of("python3", file.toString()));
  }

  static String pythonWith(String module) {
    List<String> interpreters = List.of("python3", "/usr/bin/python3");
    var found =
        interpreters.stream().filter(p -> succeeds(p, "-c", "import " + module)).findFirst();
    Assumptions.assumeTrue(found.isPresent(), "no Python with " + module);
    return found.get();
  }

  boolean build(String scalar, String to, boolean bug) throws Exception {
    List<String> command = new ArrayList<>(List.of("g++", "-std=c++17", "-O2", "-Wall", "-Wextra"));
    command.addAll(List.of("-Werror", "-DSCALAR=" + scalar));
    command.addAll(List.of(CLIENTS.resolve("cubic.cpp").toString(), "-o", to));
    if (bug) {
      command.add("-DBUG");
    }
    if (scalar.equals("__float128")) {
      command.addAll(List.of("-DEPSWEEP_FLOAT128", "-lquadmath"));
    }
    return said(folder, command).isEmpty();
  }

  /** A column of sweep.csv by build, scheme, group and ε. */
  static Map<String, Double> column(Path csv, int number) throws Exception {
    return Files.readAllLines(csv).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .collect(
            Collectors.toMap(
                row -> String.join(",", List.of(row).subList(0, 4)),
                row -> Double.parseDouble(row[number])));
  }
}
