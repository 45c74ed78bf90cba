package com.dryjets.content.media.file;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * How a viewer turns the stored pixels: the values 1 (as stored) to 8 of the EXIF tag Orientation (CIPA DC-008,
 * 4.6.5).
 */
record Orientation(int value) {

    static final Orientation AS_STORED = new Orientation(1);

    private static final int FIRST_SIDEWAYS = 5;
    private static final int LAST = 8;
    private static final byte[] EXIF_PREFIX = {'E', 'x', 'i', 'f', 0, 0};

    /** Big-endian TIFF with one directory of one entry: tag 0x0112 (Orientation), type SHORT, count 1. */
    private static final byte[] ONLY_ORIENTATION = {
        'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0
    };

    private static final int VALUE_OFFSET = 19;

    /** Reads the tag from EXIF data, with or without its prefix; as stored if it is absent or unreadable. */
    static Orientation of(byte[] exif) {
        byte[] tiff = hasPrefix(exif) ? Arrays.copyOfRange(exif, EXIF_PREFIX.length, exif.length) : exif;
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(tiff))) {
            Directory directory = new TIFFReader().read(input);
            Entry entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
            return entry != null && entry.getValue() instanceof Number number && isValid(number.intValue())
                    ? new Orientation(number.intValue())
                    : AS_STORED;
        } catch (IOException | RuntimeException e) {
            // Damaged EXIF data must not make a good picture unusable.
            return AS_STORED;
        }
    }

    private static boolean isValid(int value) {
        return value >= 1 && value <= LAST;
    }

    static boolean hasPrefix(byte[] data) {
        return data.length >= EXIF_PREFIX.length
                && Arrays.equals(data, 0, EXIF_PREFIX.length, EXIF_PREFIX, 0, EXIF_PREFIX.length);
    }

    /** Returns whether width and height change places. */
    boolean isSideways() {
        return value >= FIRST_SIDEWAYS;
    }

    boolean isAsStored() {
        return value == 1;
    }

    /** Writes EXIF data that contains this tag and nothing else. */
    byte[] tiff() {
        byte[] tiff = ONLY_ORIENTATION.clone();
        tiff[VALUE_OFFSET] = (byte) value;
        return tiff;
    }

    /** The same, with the prefix that JPEG requires. */
    byte[] exif() {
        byte[] tiff = tiff();
        byte[] exif = Arrays.copyOf(EXIF_PREFIX, EXIF_PREFIX.length + tiff.length);
        System.arraycopy(tiff, 0, exif, EXIF_PREFIX.length, tiff.length);
        return exif;
    }

    /** Turns a picture as a viewer would. */
    BufferedImage turn(BufferedImage stored) {
        if (isAsStored()) {
            return stored;
        }
        int width = isSideways() ? stored.getHeight() : stored.getWidth();
        int height = isSideways() ? stored.getWidth() : stored.getHeight();
        BufferedImage turned = new BufferedImage(width, height, stored.getType());
        AffineTransform transform = transform(stored.getWidth(), stored.getHeight());
        return new AffineTransformOp(transform, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(stored, turned);
    }

    private AffineTransform transform(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
