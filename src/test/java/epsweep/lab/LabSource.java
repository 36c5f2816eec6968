package epsweep.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The lab's answers and its page as they stand in src/lab. Its Java is compiled here, on the JVM,
 * for it is no part of the jar.
 */
final class LabSource {

  private static final Path JAVA = Path.of("src", "lab", "java", "epsweep", "lab");
  private static final Path PAGE = Path.of("src", "lab", "page");

  private final Method answer;

  private LabSource(Method answer) {
    this.answer = answer;
  }

  /** Compiles what does not know the browser. */
  static LabSource compiled(Path folder) throws IOException, ReflectiveOperationException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--release",
                "17",
                "-proc:none",
                "-nowarn",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    try (Stream<Path> files = Files.list(JAVA)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("Engine.java"))
          .forEach(file -> arguments.add(file.toString()));
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(failed).as("errors of the compiler, above").isZero();
    URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
    return new LabSource(loader.loadClass("epsweep.lab.Lab").getMethod("answer", String.class));
  }

  String answer(String request) {
    try {
      return (String) answer.invoke(null, request);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(request, e);
    }
  }

  /** The page in one piece. */
  static String page(String engine) throws IOException {
    String page = Files.readString(PAGE.resolve("lab.html"));
    page =
        page.replace(
            "<link rel=\"stylesheet\" href=\"lab.css\">",
            "<style>" + Files.readString(PAGE.resolve("lab.css")) + "</style>");
    for (String part : page.split(" src=\"", -1)) {
      String name = part.substring(0, Math.max(0, part.indexOf("\"></script>")));
      if (name.endsWith(".js") || name.endsWith(".json")) {
        String text = name.equals("engine.js") ? engine : Files.readString(PAGE.resolve(name));
        page = page.replace(" src=\"" + name + "\"></script>", ">" + text + "</script>");
      }
    }
    return page;
  }
}
