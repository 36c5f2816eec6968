package epsweep.spark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** A master and workers of one core each, processes on loopback. */
final class StandaloneCluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final int port = SparkHome.freePort();
  private final int webPort = SparkHome.freePort();
  private final List<Process> processes = new ArrayList<>();

  StandaloneCluster(SparkHome home, int workers) throws Exception {
    try {
      processes.add(
          home.start(
              home.folder().resolve("master.log"),
              "128m",
              List.of(
                  "org.apache.spark.deploy.master.Master",
                  "--host",
                  SparkHome.LOOPBACK,
                  "--port",
                  "" + port,
                  "--webui-port",
                  "" + webPort)));
      await(() -> aliveWorkers() == 0);
      for (int i = 1; i <= workers; i++) {
        processes.add(startWorker(home, "worker" + i));
      }
      await(() -> aliveWorkers() == workers);
    } catch (Exception | AssertionError e) {
      close();
      throw e;
    }
  }

  private Process startWorker(SparkHome home, String name) throws IOException {
    return home.start(
        home.folder().resolve(name + ".log"),
        "128m",
        List.of(
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            SparkHome.LOOPBACK,
            "--cores",
            "1",
            "--memory",
            "512m",
            "--webui-port",
            "" + SparkHome.freePort(),
            "--work-dir",
            home.folder().resolve(name).toString(),
            master()));
  }

  String master() {
    return "spark://" + SparkHome.LOOPBACK + ":" + port;
  }

  /**
   * Kills the last worker and its executor, as a machine that loses power, and returns how many.
   */
  int killLastWorker() {
    return kill(processes.get(processes.size() - 1));
  }

  int aliveWorkers() throws Exception {
    String status = get(webPort, "/json/");
    return Integer.parseInt(status.replaceAll("(?s).*\"aliveworkers\" ?: ?(\\d+).*", "$1"));
  }

  /** What a page of Spark says. */
  static String get(int port, String path) throws Exception {
    URI address = URI.create("http://" + SparkHome.LOOPBACK + ":" + port + path);
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Asks until the answer is yes; an exception is a no. */
  static void await(Callable<Boolean> question) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Exception last = null;
    while (System.nanoTime() < end) {
      try {
        if (question.call()) {
          return;
        }
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        last = e;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("not within " + PATIENCE, last);
  }

  /** SIGKILL for a process and all that it started; returns how many that were. */
  static int kill(Process process) {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(handle -> handle.onExit().join());
    return all.size();
  }

  @Override
  public void close() {
    processes.forEach(StandaloneCluster::kill);
  }
}
