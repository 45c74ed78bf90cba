package com.dryjets.content.media.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small files of each format, with the metadata that cameras and editors write. */
public final class MediaSamples {

    /** Stands for what must never be served. */
    public static final String SECRET = "+48.8577+002.295/";

    /** A picture of 16 by 16 pixels with transparent parts. */
    private static final String WEBP =
            "UklGRqgBAABXRUJQVlA4WAoAAAAQAAAADwAADwAAQUxQSMMAAAABJ6KokSTleucYX+ffKpmImP90cY3gJjDi4Yt3MsjBEVyDKzDosHgVjnhR"
                    + "NcEIDAJPkqBqsFUZHNa2bUYvTsZ2PLbtd/uvKa4hov9J0f2PkPe6REkkGzolkTTzFG0Ox9PlFiD0CxS+kOGDtxoynjaCfx0pfk52"
                    + "CPuInrOR75lzRugygtv4zEiy90UwfSD9NheMITJWLaXWayO8XeOlWRXVnIGk2W6WdYoYMQ+KqixQNPowgt+6a1BSKbUtz+lUFAoB"
                    + "AAAAVlA4IL4AAACQAgCdASoQABAAAwA0JbACdDBPCIUMfAMdCCz96AD+/XSg/QKbH4r3Q3ycN/bSDK/T/zVo4u6nvclvG/SqxWOu"
                    + "up+XhN9BojvaW+Tv+MvxvX/hr/o/5Qns9LtmX/+qKdl/yWznhuasl7nkxvSTI4xf3Y85VSB/lU/8Ofj/b9JrA+ifvIOYZm2x1RP/"
                    + "dhfmsf5diuSfR7+z+r/+HR3zEo/+XM/B+vkYw73Pzx+ROaAB/ZoBSzEs3rzZe6qsAAAA";

    private MediaSamples() {}

    /** A JPEG whose left half is red, without metadata. */
    public static byte[] jpeg(int width, int height) {
        return encoded("jpeg", width, height, BufferedImage.TYPE_INT_RGB);
    }

    /** A JPEG as a phone writes it: place and turn in EXIF, a comment, and a video behind the end. */
    public static byte[] phoneJpeg(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        byte[] exif = join(new Orientation(orientation).exif(), bytes(SECRET));
        return join(
                Arrays.copyOf(plain, 2),
                segment(0xe1, exif),
                segment(0xe1, bytes("http://ns.adobe.com/xap/1.0/\0" + SECRET)),
                segment(0xfe, bytes(SECRET)),
                Arrays.copyOfRange(plain, 2, plain.length),
                bytes("....ftypmp42" + SECRET));
    }

    /** A PNG with texts and something behind its end. */
    public static byte[] png(int width, int height) {
        byte[] plain = encoded("png", width, height, BufferedImage.TYPE_INT_ARGB);
        int afterHeader = 8 + 25;
        return join(
                Arrays.copyOf(plain, afterHeader),
                chunk("tEXt", bytes("Comment\0" + SECRET)),
                chunk("eXIf", bytes(SECRET)),
                Arrays.copyOfRange(plain, afterHeader, plain.length),
                bytes("<script>" + SECRET));
    }

    /** A PNG of a few bytes that claims to have this size. */
    public static byte[] bomb(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return join(
                Arrays.copyOf(png(1, 1), 8),
                chunk("IHDR", header),
                chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    /** A GIF that repeats, with a comment and a script behind its end. */
    public static byte[] gif(int width, int height) {
        byte[] plain = encoded("gif", width, height, BufferedImage.TYPE_BYTE_INDEXED);
        int colours = 3 * (2 << (plain[10] & 7));
        int afterColours = 13 + ((plain[10] & 0x80) == 0 ? 0 : colours);
        return join(
                bytes("GIF89a"),
                Arrays.copyOfRange(plain, 6, afterColours),
                join(bytes("!\u00ff\u000bNETSCAPE2.0"), new byte[] {3, 1, 0, 0, 0}),
                join(new byte[] {'!', (byte) 0xfe, (byte) SECRET.length()}, bytes(SECRET), new byte[1]),
                Arrays.copyOfRange(plain, afterColours, plain.length),
                bytes("<script>" + SECRET));
    }

    /** A WebP with a turn and a place in EXIF, and XMP. */
    public static byte[] webp(int orientation) {
        byte[] plain = Base64.getDecoder().decode(WEBP);
        plain[20] |= 0x0c;
        byte[] body = join(
                Arrays.copyOfRange(plain, 12, plain.length),
                riff("EXIF", join(new Orientation(orientation).tiff(), bytes(SECRET))),
                riff("XMP ", bytes(SECRET)));
        return join(bytes("RIFF"), littleEndian(body.length + 4), bytes("WEBP"), body, bytes(SECRET));
    }

    /** A video without pictures: headers of a track, a place, and a block of data. */
    public static byte[] mp4(String brand, int width, int height, long millis, boolean isTurned) {
        byte[] movie = fullBox("mvhd", ints(0, 0, 1000, (int) millis), new byte[80]);
        int[] matrix = isTurned
                ? new int[] {0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000}
                : new int[] {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};
        byte[] track = fullBox(
                "tkhd", ints(0, 0, 1, 0, (int) millis), new byte[16], ints(matrix), ints(width << 16, height << 16));
        byte[] media = box("mdia", fullBox("hdlr", ints(0), bytes("vide"), new byte[13]));
        byte[] place = box("udta", box("\u00a9xyz", bytes(SECRET)));
        return join(
                box("ftyp", bytes(brand), ints(0), bytes(brand)),
                box("moov", movie, box("trak", track, media, place), place),
                box("uuid", new byte[16], bytes(SECRET)),
                box("mdat", bytes("pictures")));
    }

    private static byte[] encoded(String format, int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, Math.max(1, width / 2), height);
        graphics.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] segment(int marker, byte[] content) {
        return join(
                new byte[] {(byte) 0xff, (byte) marker},
                ByteBuffer.allocate(2).putShort((short) (content.length + 2)).array(),
                content);
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] named = join(bytes(type), content);
        CRC32 checksum = new CRC32();
        checksum.update(named);
        return join(ints(content.length), named, ints((int) checksum.getValue()));
    }

    private static byte[] riff(String type, byte[] content) {
        return join(bytes(type), littleEndian(content.length), content, new byte[content.length & 1]);
    }

    static byte[] box(String type, byte[]... parts) {
        byte[] content = join(parts);
        return join(ints(content.length + 8), bytes(type), content);
    }

    private static byte[] fullBox(String type, byte[]... parts) {
        return box(type, ints(0), join(parts));
    }

    static byte[] ints(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES);
        Arrays.stream(values).forEach(buffer::putInt);
        return buffer.array();
    }

    private static byte[] littleEndian(int value) {
        return ints(Integer.reverseBytes(value));
    }

    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
