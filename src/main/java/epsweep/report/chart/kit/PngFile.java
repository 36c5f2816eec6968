package epsweep.report.chart.kit;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes a figure as PNG with its resolution, so that it prints 9.6 inches wide. */
final class PngFile {

  private static final int DOTS_PER_INCH = 200;

  /**
   * Level 3 of zlib: charts come out smaller than from ImageIO's own 4, in three quarters of the
   * time.
   */
  private static final float COMPRESSION = 2 / 3f;

  private static final double INCHES_PER_METRE = 1 / 0.0254;

  private PngFile() {}

  static byte[] bytes(Sheet sheet, Rendering rendering) {
    double scale = rendering.scale();
    BufferedImage image =
        new BufferedImage(
            pixels(Figure.WIDTH, scale), pixels(sheet.height(), scale), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(scale, scale);
    sheet.paint(new Canvas(graphics, Figure.WIDTH, sheet.height(), rendering.shade()));
    graphics.dispose();
    try {
      return encode(image, scale);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int pixels(int designed, double scale) {
    return (int) Math.round(designed * scale);
  }

  private static byte[] encode(BufferedImage image, double scale) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageIO.setUseCache(false);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(COMPRESSION);
      writer.write(null, new IIOImage(image, null, resolution(writer, scale)), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadata resolution(ImageWriter writer, double scale)
      throws IIOInvalidTreeException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_RGB), null);
    String perMetre = Long.toString(Math.round(DOTS_PER_INCH * scale * INCHES_PER_METRE));
    IIOMetadataNode physical = new IIOMetadataNode("pHYs");
    physical.setAttribute("pixelsPerUnitXAxis", perMetre);
    physical.setAttribute("pixelsPerUnitYAxis", perMetre);
    physical.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
    root.appendChild(physical);
    metadata.mergeTree("javax_imageio_png_1.0", root);
    return metadata;
  }
}
