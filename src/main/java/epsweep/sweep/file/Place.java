package epsweep.sweep.file;

import epsweep.text.InputException;
import epsweep.text.Printable;

/**
 * Where in a file a value stands, for error messages.
 *
 * @param line counted from 1; 0 where only the path is known
 * @param path keys joined by dots, list items counted from 0: {@code model.layers[1].dense}; empty
 *     for the whole file
 */
public record Place(String file, int line, String path) {

  /** Of the value of a key. */
  public Place key(String key, int keyLine) {
    String shown = Printable.echo(key);
    return new Place(file, keyLine, path.isEmpty() ? shown : path + "." + shown);
  }

  Place onLine(int otherLine) {
    return new Place(file, otherLine, path);
  }

  /** Of an item of a list. */
  public Place item(int index, int itemLine) {
    return new Place(file, itemLine, path + "[" + index + "]");
  }

  /** What is wrong there, as one line. */
  public InputException error(String what) {
    String where = line == 0 ? file : file + ":" + line;
    return new InputException(where + ": " + (path.isEmpty() ? "" : path + ": ") + what);
  }

  /** {@code name (line 7)}, or the name alone where no line is known. */
  String named(String name) {
    return line == 0 ? name : name + " (line " + line + ")";
  }
}
