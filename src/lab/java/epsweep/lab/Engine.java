package epsweep.lab;

import org.teavm.jso.JSExport;

/** What the page calls: a question and its answer, both JSON. */
public final class Engine {

  private Engine() {}

  /** The module's start has nothing to do. */
  public static void main(String[] args) {}

  /** {@link Lab#answer}, for JavaScript. */
  @JSExport
  public static String answer(String request) {
    return Lab.answer(request);
  }
}
