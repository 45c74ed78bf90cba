package com.dryjets.content.media.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.dryjets.platform.MediaFormat;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Copies a JPEG file (ITU-T T.81, annex B) without its metadata and without what follows its end, and never decodes the
 * pixels. EXIF data is reduced to the orientation.
 */
final class JpegCleaner {

    private static final int MARK = 0xff;
    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int TEMPORARY = 0x01;
    private static final int COMMENT = 0xfe;
    private static final int FIRST_APP = 0xe0;
    private static final int LAST_APP = 0xef;
    private static final int APP_EXIF = 0xe1;
    private static final int LENGTH_BYTES = 2;

    private final DataInputStream in;
    private final DataOutputStream out;
    private Orientation orientation = Orientation.AS_STORED;

    private JpegCleaner(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    static Orientation clean(DataInputStream in, DataOutputStream out) throws IOException {
        JpegCleaner cleaner = new JpegCleaner(in, out);
        cleaner.copy();
        return cleaner.orientation;
    }

    private void copy() throws IOException {
        in.skipNBytes(LENGTH_BYTES);
        mark(START_OF_IMAGE);
        int marker = nextMarker();
        while (marker != END_OF_IMAGE) {
            marker = isAlone(marker) ? alone(marker) : segment(marker);
        }
        mark(END_OF_IMAGE);
    }

    private int alone(int marker) throws IOException {
        mark(marker);
        return nextMarker();
    }

    /** Copies or drops a segment; answers the marker after it. */
    private int segment(int marker) throws IOException {
        int length = in.readUnsignedShort() - LENGTH_BYTES;
        if (length < 0) {
            throw UnreadableMedia.damaged(MediaFormat.JPEG);
        }
        byte[] content = new byte[length];
        in.readFully(content);
        if (marker == APP_EXIF && Orientation.hasPrefix(content)) {
            keepOrientation(content);
        } else if (isKept(marker, content)) {
            write(marker, content);
        }
        return marker == START_OF_SCAN ? scan() : nextMarker();
    }

    private void keepOrientation(byte[] exif) throws IOException {
        // A file may have several; only the first counts.
        if (orientation.isAsStored()) {
            orientation = Orientation.of(exif);
            if (!orientation.isAsStored()) {
                write(APP_EXIF, orientation.exif());
            }
        }
    }

    /** Of the application segments only those stay that change how the pixels look: JFIF, ICC profile and Adobe. */
    private static boolean isKept(int marker, byte[] content) {
        if (marker == COMMENT) {
            return false;
        }
        if (marker < FIRST_APP || marker > LAST_APP) {
            return true;
        }
        String name = new String(content, 0, Math.min(content.length, 12), ISO_8859_1);
        return name.startsWith("JFIF\0") || name.startsWith("ICC_PROFILE\0") || name.startsWith("Adobe");
    }

    /** Copies compressed pixels, in which a marker byte is followed by zero; answers the marker after them. */
    private int scan() throws IOException {
        while (true) {
            int next = in.readUnsignedByte();
            if (next != MARK) {
                out.writeByte(next);
                continue;
            }
            int marker = afterFill();
            if (marker == 0 || isRestart(marker)) {
                mark(marker);
            } else {
                return marker;
            }
        }
    }

    private int nextMarker() throws IOException {
        if (in.readUnsignedByte() != MARK) {
            throw UnreadableMedia.damaged(MediaFormat.JPEG);
        }
        return afterFill();
    }

    /** A marker may be preceded by any number of fill bytes. */
    private int afterFill() throws IOException {
        int next = in.readUnsignedByte();
        while (next == MARK) {
            next = in.readUnsignedByte();
        }
        return next;
    }

    private static boolean isAlone(int marker) {
        return marker == TEMPORARY || isRestart(marker);
    }

    private static boolean isRestart(int marker) {
        return marker >= FIRST_RESTART && marker <= LAST_RESTART;
    }

    private void write(int marker, byte[] content) throws IOException {
        mark(marker);
        out.writeShort(content.length + LENGTH_BYTES);
        out.write(content);
    }

    private void mark(int marker) throws IOException {
        out.writeByte(MARK);
        out.writeByte(marker);
    }
}
