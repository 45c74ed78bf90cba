package com.dryjets.content.media.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.dryjets.platform.MediaFormat;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Set;

/**
 * Copies a WebP file (RFC 9649) without its metadata and unknown chunks, and without what follows its end. EXIF data is
 * reduced to the orientation.
 */
final class WebpCleaner {

    private static final int HEADER_BYTES = 12;
    private static final int CHUNK_HEADER_BYTES = 8;
    private static final int SIZE_AT = 4;
    private static final String EXTENDED = "VP8X";
    private static final String EXIF = "EXIF";
    private static final int EXTENDED_BYTES = 10;
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;

    /** A camera's EXIF data, with its preview, is far smaller. */
    private static final int MOST_EXIF = 1 << 20;

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", EXTENDED, "ALPH", "ANIM", "ANMF", "ICCP");

    private final DataInputStream in;
    private final DataOutputStream out;
    private Orientation orientation = Orientation.AS_STORED;
    private boolean isFirst = true;
    private boolean isExtended;
    private int extendedFlags;

    private WebpCleaner(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    static Orientation clean(DataInputStream in, DataOutputStream out, Path target) throws IOException {
        WebpCleaner cleaner = new WebpCleaner(in, out);
        cleaner.copy();
        out.flush();
        cleaner.correctHeaders(target);
        return cleaner.orientation;
    }

    private void copy() throws IOException {
        byte[] header = new byte[HEADER_BYTES];
        in.readFully(header);
        out.write(header);
        long left = Integer.toUnsignedLong(littleEndian(header, SIZE_AT)) - SIZE_AT;
        while (left >= CHUNK_HEADER_BYTES) {
            left -= CHUNK_HEADER_BYTES + chunk();
        }
        if (!orientation.isAsStored() && isExtended) {
            byte[] tiff = orientation.tiff();
            out.write(chunkHeader(EXIF, tiff.length));
            out.write(tiff);
        }
    }

    /** Copies or drops a chunk; answers the length of its content, with the byte that makes it even. */
    private long chunk() throws IOException {
        byte[] header = new byte[CHUNK_HEADER_BYTES];
        in.readFully(header);
        String type = new String(header, 0, SIZE_AT, ISO_8859_1);
        long length = Integer.toUnsignedLong(littleEndian(header, SIZE_AT));
        long padded = length + (length & 1);
        if (type.equals(EXTENDED)) {
            extended(header, padded);
        } else if (KEPT.contains(type)) {
            out.write(header);
            ByteCopy.copy(in, out, padded);
        } else if (type.equals(EXIF) && length <= MOST_EXIF) {
            byte[] exif = new byte[(int) padded];
            in.readFully(exif);
            orientation = Orientation.of(exif);
        } else {
            in.skipNBytes(padded);
        }
        isFirst = false;
        return padded;
    }

    private void extended(byte[] header, long length) throws IOException {
        if (length != EXTENDED_BYTES || !isFirst) {
            throw UnreadableMedia.damaged(MediaFormat.WEBP);
        }
        byte[] content = new byte[EXTENDED_BYTES];
        in.readFully(content);
        isExtended = true;
        extendedFlags = content[0] & ~(HAS_EXIF | HAS_XMP);
        out.write(header);
        out.write(content);
    }

    /** Writes the size of the whole and the flags, which are known only at the end. */
    private void correctHeaders(Path target) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(target.toFile(), "rw")) {
            int size = (int) (file.length() - SIZE_AT - Integer.BYTES);
            file.seek(SIZE_AT);
            file.write(bytes(size));
            // It is the first chunk.
            if (isExtended) {
                file.seek(HEADER_BYTES + (long) CHUNK_HEADER_BYTES);
                file.write(orientation.isAsStored() ? extendedFlags : extendedFlags | HAS_EXIF);
            }
        }
    }

    private static byte[] chunkHeader(String type, int length) {
        return ByteBuffer.allocate(CHUNK_HEADER_BYTES)
                .put(type.getBytes(ISO_8859_1))
                .put(bytes(length))
                .array();
    }

    private static byte[] bytes(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static int littleEndian(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
