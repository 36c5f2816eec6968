package epsweep.spark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * An installation of Spark that finds its classes on the test class path, not in its folder {@code
 * jars}, and the project's classes in a jar to submit.
 */
record SparkHome(Path folder, Path application) {

  static final String LOOPBACK = "127.0.0.1";

  static SparkHome in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("jars"));
    Files.createDirectories(folder.resolve("conf"));
    return new SparkHome(folder, jar(folder.resolve("epsweep.jar")));
  }

  /** The jars of the test class path. */
  static List<String> libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .toList();
  }

  /** The folder of the project's classes. */
  static Path classes() {
    try {
      return Path.of(Cluster.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path jar(Path jar) throws IOException {
    Path classes = classes();
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
      }
    }
    return jar;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Starts a main class of Spark; what it prints goes to {@code log}. */
  Process start(Path log, String heap, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC"));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, libraries())));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("SPARK_"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("SPARK_HOME", folder.toString());
    environment.put("SPARK_CONF_DIR", folder.resolve("conf").toString());
    environment.put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
    environment.put("SPARK_SCALA_VERSION", "2.13");
    environment.put("SPARK_DIST_CLASSPATH", String.join(File.pathSeparator, libraries()));
    environment.put("SPARK_LOCAL_IP", LOOPBACK);
    return builder.start();
  }

  /** Starts {@code spark-submit} with the project's command line. */
  Process submit(Path log, String master, int uiPort, String... line) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit"));
    arguments.addAll(List.of("--master", master, "--class", "epsweep.cli.Main"));
    arguments.addAll(List.of("--conf", "spark.ui.port=" + uiPort));
    arguments.addAll(List.of("--executor-memory", "512m", application.toString()));
    arguments.addAll(List.of(line));
    return start(log, "512m", arguments);
  }
}
