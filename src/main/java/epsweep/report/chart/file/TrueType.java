package epsweep.report.chart.file;

import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * A typeface as a TrueType font of some characters only, for files that bring their type along: the
 * bundled one has cubic outlines, which PDF libraries do not embed.
 *
 * <p>The tables are those that the OpenType specification 1.9 asks for; the outlines are {@link
 * TrueTypeOutline}'s. The same characters give the same bytes.
 */
final class TrueType {

  private static final int UNITS = TrueTypeOutline.UNITS_PER_EM;
  private static final int ASCENT = UNITS * 31 / 32;
  private static final int DESCENT = UNITS / 4;
  private static final int CHECKSUM = 0xB1B0AFBA;

  private final String name;
  private final List<Integer> characters;
  private final List<TrueTypeOutline> glyphs = new ArrayList<>();

  private TrueType(Font font, String name, NavigableSet<Integer> characters) {
    this.name = name;
    this.characters = characters.stream().filter(c -> c >= ' ' && c < 0xFFFF).toList();
    glyphs.add(TrueTypeOutline.EMPTY);
    this.characters.forEach(c -> glyphs.add(TrueTypeOutline.of(font, c)));
  }

  /** The font file. */
  static byte[] of(Font font, String name, NavigableSet<Integer> characters) {
    return new TrueType(font, name, characters).file();
  }

  private byte[] file() {
    Bytes loca = new Bytes();
    Bytes glyf = new Bytes();
    Bytes hmtx = new Bytes();
    for (TrueTypeOutline glyph : glyphs) {
      loca.u32(glyf.size());
      glyf.add(glyph.bytes()).pad();
      hmtx.u16(glyph.advance()).u16(glyph.left());
    }
    loca.u32(glyf.size());
    Map<String, Bytes> tables = new TreeMap<>();
    tables.put("OS/2", os2());
    tables.put("cmap", cmap());
    tables.put("glyf", glyf);
    tables.put("head", head());
    tables.put("hhea", hhea());
    tables.put("hmtx", hmtx);
    tables.put("loca", loca);
    tables.put("maxp", maxp());
    tables.put("name", names());
    tables.put("post", new Bytes().u32(0x30000).zeros(28));
    return assembled(tables);
  }

  /** The directory of tables, and each of them at a multiple of four. */
  private static byte[] assembled(Map<String, Bytes> tables) {
    int count = tables.size();
    int power = Integer.highestOneBit(count);
    Bytes file = new Bytes().u32(0x10000).u16(count).u16(16 * power);
    file.u16(Integer.numberOfTrailingZeros(power)).u16(16 * (count - power));
    int offset = 12 + 16 * count;
    int head = 0;
    for (Map.Entry<String, Bytes> table : tables.entrySet()) {
      int length = table.getValue().size();
      head = table.getKey().equals("head") ? offset : head;
      table.getValue().pad();
      file.text(table.getKey()).u32(table.getValue().sum()).u32(offset).u32(length);
      offset += table.getValue().size();
    }
    tables.values().forEach(table -> file.add(table.toByteArray()));
    byte[] bytes = file.toByteArray();
    byte[] adjustment = new Bytes().u32(CHECKSUM - file.sum()).toByteArray();
    System.arraycopy(adjustment, 0, bytes, head + 8, adjustment.length);
    return bytes;
  }

  private Bytes head() {
    Bytes head = new Bytes().u32(0x10000).u32(0x10000).u32(0).u32(0x5F0F3CF5);
    head.u16(3).u16(UNITS).zeros(16); // neither created nor modified at any time
    head.u16(-UNITS).u16(-DESCENT).u16(2 * UNITS).u16(UNITS);
    return head.u16(0).u16(8).u16(2).u16(1).u16(0);
  }

  private Bytes hhea() {
    int widest = glyphs.stream().mapToInt(TrueTypeOutline::advance).max().orElse(UNITS);
    Bytes hhea = new Bytes().u32(0x10000).u16(ASCENT).u16(-DESCENT).u16(0).u16(widest);
    return hhea.zeros(6).u16(1).zeros(14).u16(glyphs.size());
  }

  private Bytes maxp() {
    int points = glyphs.stream().mapToInt(TrueTypeOutline::points).max().orElse(0);
    int contours = glyphs.stream().mapToInt(TrueTypeOutline::contours).max().orElse(0);
    Bytes maxp = new Bytes().u32(0x10000).u16(glyphs.size()).u16(points).u16(contours);
    return maxp.zeros(4).u16(1).zeros(16);
  }

  /** Version 3, of a font that may be embedded anywhere. */
  private Bytes os2() {
    Bytes os2 = new Bytes().u16(3).u16(UNITS / 2).u16(400).u16(5).u16(0).zeros(22).zeros(10);
    os2.zeros(16).text("RSMS").u16(0x40).u16(characters.get(0));
    os2.u16(characters.get(characters.size() - 1)).u16(ASCENT).u16(-DESCENT).u16(0);
    return os2.u16(ASCENT).u16(DESCENT).zeros(8).u16(UNITS / 2).u16(UNITS * 3 / 4).zeros(6);
  }

  /** Format 4 for Windows: a segment for each character, and the last one. */
  private Bytes cmap() {
    int segments = characters.size() + 1;
    int power = Integer.highestOneBit(segments);
    Bytes cmap = new Bytes().u16(0).u16(1).u16(3).u16(1).u32(12);
    cmap.u16(4).u16(16 + 8 * segments).u16(0).u16(2 * segments).u16(2 * power);
    cmap.u16(Integer.numberOfTrailingZeros(power)).u16(2 * (segments - power));
    characters.forEach(cmap::u16);
    cmap.u16(0xFFFF).u16(0);
    characters.forEach(cmap::u16);
    cmap.u16(0xFFFF);
    for (int i = 0; i < characters.size(); i++) {
      cmap.u16(i + 1 - characters.get(i));
    }
    return cmap.u16(1).zeros(2 * segments);
  }

  /** Family, style, full and PostScript names, for Windows. */
  private Bytes names() {
    int[] ids = {1, 2, 4, 6};
    List<String> texts = List.of(name, "Regular", name, name);
    Bytes names = new Bytes().u16(0).u16(ids.length).u16(6 + 12 * ids.length);
    Bytes strings = new Bytes();
    for (int i = 0; i < ids.length; i++) {
      byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_16BE);
      names.u16(3).u16(1).u16(0x409).u16(ids[i]).u16(text.length).u16(strings.size());
      strings.add(text);
    }
    return names.add(strings.toByteArray());
  }

  /** Big-endian bytes, as all numbers of a font are. */
  static final class Bytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Bytes u8(int value) {
      bytes.write(value);
      return this;
    }

    Bytes u16(int value) {
      return u8(value >> 8).u8(value);
    }

    Bytes u32(int value) {
      return u16(value >> 16).u16(value);
    }

    Bytes zeros(int count) {
      return add(new byte[count]);
    }

    Bytes text(String text) {
      return add(text.getBytes(StandardCharsets.US_ASCII));
    }

    Bytes add(byte[] more) {
      bytes.writeBytes(more);
      return this;
    }

    /** Zeros up to a multiple of four. */
    Bytes pad() {
      return zeros(-size() & 3);
    }

    int size() {
      return bytes.size();
    }

    /** The sum of its whole words, modulo 2³². */
    int sum() {
      byte[] all = bytes.toByteArray();
      int sum = 0;
      for (int i = 0; i < all.length; i++) {
        sum += (all[i] & 0xFF) << (24 - 8 * (i & 3));
      }
      return sum;
    }

    byte[] toByteArray() {
      return bytes.toByteArray();
    }
  }
}
