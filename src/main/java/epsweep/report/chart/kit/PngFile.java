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

/** Writes a picture as PNG with its resolution, so that it prints as wide as it is meant to be. */
final class PngFile {

  /**
   * Level 3 of zlib: charts come out smaller than from ImageIO's own 4, in three quarters of the
   * time.
   */
  private static final float COMPRESSION = 2 / 3f;

  private static final double INCHES_PER_METRE = 1 / 0.0254;

  private PngFile() {}

  static byte[] bytes(Picture picture, Rendering rendering) {
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
      return encode(image, extent.dotsPerInch() * rendering.scale());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int pixels(double designed, double scale) {
    return (int) Math.round(designed * scale);
  }

  private static byte[] encode(BufferedImage image, double dotsPerInch) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageIO.setUseCache(false);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(COMPRESSION);
      writer.write(null, new IIOImage(image, null, resolution(writer, dotsPerInch)), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadata resolution(ImageWriter writer, double dotsPerInch)
      throws IIOInvalidTreeException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_RGB), null);
    String perMetre = Long.toString(Math.round(dotsPerInch * INCHES_PER_METRE));
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
