package epsweep.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A folder in which every file appears whole or not at all: it is written beside its place under
 * another name, and moved there in one step when it is complete. A file of that name is replaced.
 */
public final class OutputFolder {

  private final Path path;

  /** Gives the bytes of a file. */
  @FunctionalInterface
  public interface Bytes {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Gives the characters of a file. */
  @FunctionalInterface
  public interface Text {
    void writeTo(Writer out) throws IOException;
  }

  private OutputFolder(Path path) {
    this.path = path;
  }

  /**
   * The folder at {@code path}, which is made if need be, with those above it.
   *
   * @throws OutputException if there is a file in the way, or the folder cannot be made or written
   */
  public static OutputFolder at(Path path) {
    for (Path above = path; above != null; above = above.getParent()) {
      if (Files.exists(above) && !Files.isDirectory(above)) {
        throw new OutputException(
            above + ": is a file where a folder is needed; name another folder",
            new NotDirectoryException(above.toString()));
      }
    }
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw OutputException.of(path, e);
    }
    return new OutputFolder(path);
  }

  /** The folder that {@code file} is to lie in, like {@link #at}. */
  public static OutputFolder of(Path file) {
    Path parent = file.getParent();
    return at(parent == null ? Path.of("") : parent);
  }

  /** Where the folder is, as it was given. */
  public Path path() {
    return path;
  }

  /**
   * Writes a file.
   *
   * @param name without folders
   * @throws OutputException if that fails; the folder is then as before
   */
  public void write(String name, Bytes content) {
    requirePlaceFor(name);
    Path file = path.resolve(name);
    Path partial = path.resolve("." + name + "." + UUID.randomUUID() + ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW)) {
        content.writeTo(out);
      }
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw OutputException.of(file, e);
    } catch (UncheckedIOException e) {
      throw OutputException.of(file, e.getCause());
    } finally {
      remove(partial);
    }
  }

  /**
   * Returns if nothing is known to prevent a file from being written.
   *
   * @throws OutputException if a folder has its name, or the folder cannot be written
   */
  public void requirePlaceFor(String name) {
    Path file = path.resolve(name);
    if (Files.isDirectory(file)) {
      throw OutputException.of(
          file, new FileSystemException(file.toString(), null, "a folder has its name"));
    }
    Path folder = path.toAbsolutePath();
    if (Files.exists(folder) && !Files.isWritable(folder)) {
      throw OutputException.of(file, new AccessDeniedException(file.toString()));
    }
  }

  /** Writes a text file in UTF-8, like {@link #write}. */
  public void writeText(String name, Text content) {
    write(
        name,
        bytes -> {
          Writer out =
              new BufferedWriter(
                  new OutputStreamWriter(bytes, StandardCharsets.UTF_8.newEncoder()));
          content.writeTo(out);
          out.flush();
        });
  }

  /** Removes what a failure left; after a success there is nothing. */
  private static void remove(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      // What made the writing fail is being thrown, and says more.
    }
  }
}
