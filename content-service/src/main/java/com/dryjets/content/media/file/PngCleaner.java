package com.dryjets.content.media.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.dryjets.platform.MediaFormat;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Set;

/**
 * Copies a PNG file (W3C PNG, third edition) without its texts, times, EXIF data and unknown chunks, and without what
 * follows its end.
 */
final class PngCleaner {

    private static final int SIGNATURE_BYTES = 8;
    private static final int TYPE_BYTES = 4;
    private static final int CHECKSUM_BYTES = 4;
    private static final String END = "IEND";

    /** The critical chunks, those that change how the pixels look, and those of animations. */
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", END, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD",
            "pHYs", "acTL", "fcTL", "fdAT");

    private PngCleaner() {}

    static Orientation clean(DataInputStream in, DataOutputStream out) throws IOException {
        ByteCopy.copy(in, out, SIGNATURE_BYTES);
        String type = "";
        while (!type.equals(END)) {
            int length = in.readInt();
            byte[] name = new byte[TYPE_BYTES];
            in.readFully(name);
            type = new String(name, ISO_8859_1);
            if (length < 0) {
                throw UnreadableMedia.damaged(MediaFormat.PNG);
            }
            chunk(in, out, name, length, KEPT.contains(type));
        }
        return Orientation.AS_STORED;
    }

    private static void chunk(DataInputStream in, DataOutputStream out, byte[] name, int length, boolean kept)
            throws IOException {
        long rest = (long) length + CHECKSUM_BYTES;
        if (kept) {
            out.writeInt(length);
            out.write(name);
            ByteCopy.copy(in, out, rest);
        } else {
            in.skipNBytes(rest);
        }
    }
}
