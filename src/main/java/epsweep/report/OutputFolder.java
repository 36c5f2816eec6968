package epsweep.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder in which every file appears whole or not at all: it is written beside its place under
 * another name, and moved there in one step when it is complete. A file of that name is replaced.
 */
public final class OutputFolder {

  /** Names of half-written files, with the process that writes them. */
  private static final Pattern PARTIAL =
      Pattern.compile("\\..*\\.([0-9]{1,18})-[0-9a-f]{8}-[0-9a-f-]{27}\\.tmp");

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
   * The folder at {@code path}, which is made with those above it when something is written.
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
    Path nearest = path.toAbsolutePath();
    while (!Files.exists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    if (!Files.isWritable(nearest)) {
      throw OutputException.of(path, new AccessDeniedException(nearest.toString()));
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
    Path partial = path.resolve(partialName(name));
    // Where the process is interrupted, nothing half written stays.
    partial.toFile().deleteOnExit();
    try {
      Files.createDirectories(path);
      try (FileChannel channel =
              FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = Channels.newOutputStream(channel)) {
        content.writeTo(out);
        // On the disk before it takes the old one's place.
        channel.force(true);
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
   * @throws OutputException if a folder has its name
   */
  public void requirePlaceFor(String name) {
    Path file = path.resolve(name);
    if (Files.isDirectory(file)) {
      throw OutputException.of(
          file, new FileSystemException(file.toString(), null, "a folder has its name"));
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

  private static String partialName(String name) {
    return "." + name + "." + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ".tmp";
  }

  /** Removes half-written files of processes that were killed. */
  public void sweepUp() {
    if (!Files.isDirectory(path)) {
      return;
    }
    try (DirectoryStream<Path> hidden = Files.newDirectoryStream(path, ".*.tmp")) {
      for (Path file : hidden) {
        Matcher partial = PARTIAL.matcher(String.valueOf(file.getFileName()));
        if (partial.matches()
            && ProcessHandle.of(Long.parseLong(partial.group(1))).isEmpty()
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // They are in nobody's way.
    }
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
