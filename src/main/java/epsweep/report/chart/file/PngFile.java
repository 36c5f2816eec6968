package epsweep.report.chart.file;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Extent;
import epsweep.report.chart.kit.Picture;
import epsweep.report.chart.kit.Theme;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a picture as PNG with its resolution, so that it prints as wide as it is meant to be.
 *
 * <p>Rows are deflated as they are. Charts are flat: a filter for each row, as ImageIO tries them,
 * takes twice the time and makes them a quarter larger. Format: W3C, Portable Network Graphics
 * (Second Edition), sections 5 and 11.
 */
final class PngFile {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private static final double INCHES_PER_METRE = 1 / 0.0254;

  private PngFile() {}

  static byte[] bytes(Picture picture, Rendering rendering, String note) {
    Extent extent = picture.extent();
    double scale = extent.pixelsPerUnit() * rendering.scale();
    int width = pixels(extent.width(), scale);
    int height = pixels(extent.height(), scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(
        rendering.shade().of(Theme.PAPER)); // to the last row, where sizes are rounded
    graphics.fillRect(0, 0, width, height);
    graphics.scale(scale, scale);
    picture.paint(new Canvas(graphics, extent, rendering.shade()));
    graphics.dispose();
    try {
      return encode(image, extent.dotsPerInch() * rendering.scale(), note);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int pixels(double designed, double scale) {
    return (int) Math.round(designed * scale);
  }

  private static byte[] encode(BufferedImage image, double dotsPerInch, String note)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream png = new DataOutputStream(bytes);
    png.write(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(image.getWidth()).putInt(image.getHeight());
    header.put(new byte[] {8, 2, 0, 0, 0}); // bits, colours, and the only ways of the format
    chunk(png, "IHDR", header.array());
    int perMetre = (int) Math.round(dotsPerInch * INCHES_PER_METRE);
    chunk(
        png,
        "pHYs",
        ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array());
    if (!note.isEmpty()) {
      // not compressed, of no language
      chunk(png, "iTXt", (Note.KEY + "\0\0\0\0\0" + note).getBytes(StandardCharsets.UTF_8));
    }
    chunk(png, "IDAT", deflated(image));
    chunk(png, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static byte[] deflated(BufferedImage image) throws IOException {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    byte[] row = new byte[1 + 3 * image.getWidth()]; // the first 0: not filtered
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      for (int from = 0; from < pixels.length; from += image.getWidth()) {
        for (int x = 0; x < image.getWidth(); x++) {
          int pixel = pixels[from + x];
          row[3 * x + 1] = (byte) (pixel >> 16);
          row[3 * x + 2] = (byte) (pixel >> 8);
          row[3 * x + 3] = (byte) pixel;
        }
        out.write(row);
      }
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream png, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    png.writeInt(content.length);
    png.write(name);
    png.write(content);
    png.writeInt((int) check.getValue());
  }
}
