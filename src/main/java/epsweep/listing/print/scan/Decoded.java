package epsweep.listing.print.scan;

import epsweep.text.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text from bytes: UTF-8, or UTF-16 with its mark or by its zeros; at most 64 MB. */
public final class Decoded {

  private static final int LARGEST = 1 << 26;
  private static final int LOOKED_AT = 512;
  private static final char REPLACED = '\uFFFD';

  private Decoded() {}

  /**
   * The text of a stream, which stays open.
   *
   * @throws InputException if it is longer, or no text
   */
  public static String text(String source, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new InputException(source + ": over 64 MB; take a sample of the rows");
    }
    Charset charset = charset(bytes);
    String text = new String(bytes, charset);
    if (text.indexOf(REPLACED) >= 0 && !isText(bytes, charset)) {
      throw new InputException(source + ": not a text file in UTF-8; a table is needed");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Whether what replaces wrong bytes stands in the text itself. */
  private static boolean isText(byte[] bytes, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    int[] zeros = new int[2];
    int length = Math.min(bytes.length, LOOKED_AT);
    for (int i = 0; i < length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    boolean wide = length >= 4 && Math.max(zeros[0], zeros[1]) > length / 4;
    if (!wide) {
      return StandardCharsets.UTF_8;
    }
    return zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }
}
