import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;

class Images {
  void writerIsSkippedByFailure(BufferedImage image, Object out) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    writer.setOutput(out);
    writer.write(image);
    writer.dispose();
  }

  void writerIsDisposedOf(BufferedImage image, Object out) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try {
      writer.setOutput(out);
      writer.write(image);
    } finally {
      writer.dispose();
    }
  }
}
