package com.dryjets.content.media.file;

import com.dryjets.platform.MediaFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Reads the size of a picture from its header and makes its thumbnail. A picture with more pixels than allowed is never
 * decoded, whatever its file size: a few kilobytes can claim gigabytes of pixels.
 */
final class Pictures {

    /** The longer side of a thumbnail in pixels: a card of the library on a screen with double density. */
    static final int THUMBNAIL_SIDE = 480;

    private static final float QUALITY = 0.85f;

    private Pictures() {}

    /** Width and height in pixels, as stored. */
    record Size(int width, int height) {

        Size turned(Orientation orientation) {
            return orientation.isSideways() ? new Size(height, width) : this;
        }
    }

    /** A decoded picture: its stored size, and the small version as viewers see it. */
    record Decoded(Size size, Thumbnail thumbnail) {}

    /** Decodes the first picture of the file and writes its thumbnail. */
    static Decoded decode(MediaFormat format, Orientation orientation, long maxPixels, Path file, Path thumbnail)
            throws IOException {
        ImageReader reader = reader(format);
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            // Without metadata, which the reader would otherwise unpack into memory.
            reader.setInput(input, true, true);
            Size size = new Size(reader.getWidth(0), reader.getHeight(0));
            requireWithin(size, maxPixels);
            BufferedImage small = scaled(reader.read(0, coarse(reader, size)), size);
            return new Decoded(size, write(orientation.turn(small), thumbnail));
        } finally {
            reader.dispose();
        }
    }

    private static void requireWithin(Size size, long maxPixels) {
        long pixels = (long) size.width() * size.height();
        if (pixels < 1 || pixels > maxPixels) {
            throw new UnreadableMedia(
                    "The picture has %d × %d pixels; at most %d megapixels are accepted. Scale it down."
                            .formatted(size.width(), size.height(), maxPixels / 1_000_000));
        }
    }

    private static ImageReader reader(MediaFormat format) {
        return ImageIO.getImageReadersByFormatName(name(format)).next();
    }

    /** Skips pixels while decoding, but leaves twice as many as the thumbnail needs. */
    private static ImageReadParam coarse(ImageReader reader, Size size) {
        int step = Math.max(1, Math.max(size.width(), size.height()) / (2 * THUMBNAIL_SIDE));
        // Of a very narrow picture at least one column or row remains.
        step = Math.min(step, Math.min(size.width(), size.height()));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static BufferedImage scaled(BufferedImage decoded, Size size) {
        double scale = Math.min(1, THUMBNAIL_SIDE / (double) Math.max(size.width(), size.height()));
        int width = Math.max(1, (int) Math.round(size.width() * scale));
        int height = Math.max(1, (int) Math.round(size.height() * scale));
        boolean hasAlpha = decoded.getColorModel().hasAlpha();
        BufferedImage small =
                new BufferedImage(width, height, hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setBackground(hasAlpha ? new Color(0, true) : Color.WHITE);
            graphics.clearRect(0, 0, width, height);
            graphics.drawImage(decoded, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return small;
    }

    private static Thumbnail write(BufferedImage picture, Path target) throws IOException {
        MediaFormat format = picture.getColorModel().hasAlpha() ? MediaFormat.PNG : MediaFormat.JPEG;
        ImageWriter writer = ImageIO.getImageWritersByFormatName(name(format)).next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(target.toFile())) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format == MediaFormat.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return new Thumbnail(target, format, Files.size(target));
    }

    private static String name(MediaFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
