package com.dryjets.content.media.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.dryjets.platform.MediaFormat;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects duration and size from the boxes mvhd, mehd, tkhd and hdlr (ISO/IEC 14496-12, 8.2.2, 8.8.2, 8.3.2 and
 * 8.4.3). Their offsets depend on the box's version: version 1 has times of 64 bits.
 */
final class MovieHeaders {

    /** The longest of the boxes, tkhd of version 1, with its version and flags. */
    static final int MOST_BYTES = 96;

    /** The boxes that are read, and where they must stand. */
    private static final Map<String, String> PARENTS =
            Map.of("mvhd", "moov", "mehd", "mvex", "tkhd", "trak", "hdlr", "mdia");

    private static final int AFTER_FLAGS = 4;
    private static final int MATRIX_AT = 40;
    private static final int WIDTH_AT = 76;
    private static final int LONGER_BY = 12;
    private static final int HANDLER_AT = 8;
    private static final int MOST_SIDE = 16_384;
    private static final long UNKNOWN_32 = 0xffff_ffffL;
    private static final long MILLIS = 1_000;

    private long timescale;
    private long duration;
    private long fragmentedDuration;
    private int width;
    private int height;
    private int trackWidth;
    private int trackHeight;

    static boolean reads(String type, String parent) {
        return parent.equals(PARENTS.get(type));
    }

    void nextTrack() {
        trackWidth = 0;
        trackHeight = 0;
    }

    /** Reads the start of a box; a box that is too short fails with an {@link IndexOutOfBoundsException}. */
    void read(String type, ByteBuffer content) {
        boolean isLong = content.get(0) == 1;
        switch (type) {
            case "mvhd" -> movieHeader(content, isLong);
            case "mehd" -> fragmentedDuration = number(content, AFTER_FLAGS, isLong);
            case "tkhd" -> trackHeader(content, isLong ? LONGER_BY : 0);
            default -> handler(content);
        }
    }

    private void movieHeader(ByteBuffer content, boolean isLong) {
        int at = AFTER_FLAGS + (isLong ? 2 * Long.BYTES : 2 * Integer.BYTES);
        timescale = Integer.toUnsignedLong(content.getInt(at));
        duration = number(content, at + Integer.BYTES, isLong);
    }

    private void trackHeader(ByteBuffer content, int shift) {
        // The first and fifth number of the matrix are zero when the track is turned by a quarter.
        boolean isSideways =
                content.getInt(MATRIX_AT + shift) == 0 && content.getInt(MATRIX_AT + shift + 4 * Integer.BYTES) == 0;
        // In fixed point, with 16 bits after the point.
        int first = content.getInt(WIDTH_AT + shift) >>> 16;
        int second = content.getInt(WIDTH_AT + shift + Integer.BYTES) >>> 16;
        trackWidth = isSideways ? second : first;
        trackHeight = isSideways ? first : second;
    }

    private void handler(ByteBuffer content) {
        String handler = new String(content.array(), HANDLER_AT, Integer.BYTES, ISO_8859_1);
        if (handler.equals("vide") && width == 0) {
            width = trackWidth;
            height = trackHeight;
        }
    }

    private static long number(ByteBuffer content, int at, boolean isLong) {
        long value = isLong ? content.getLong(at) : Integer.toUnsignedLong(content.getInt(at));
        boolean isUnknown = value < 0 || !isLong && value == UNKNOWN_32;
        return isUnknown ? 0 : value;
    }

    /** Returns what was found, or fails if no track has pictures. */
    Movie movie(MediaFormat format) {
        if (width == 0 || height == 0 || timescale == 0) {
            throw new UnreadableMedia("The file has no video track. Upload JPEG, PNG, GIF, WebP, MP4 or MOV.");
        }
        if (width > MOST_SIDE || height > MOST_SIDE) {
            throw UnreadableMedia.damaged(format);
        }
        return new Movie(width, height, millis());
    }

    private @Nullable Long millis() {
        long units = duration > 0 ? duration : fragmentedDuration;
        return units == 0 ? null : Math.round(units * (double) MILLIS / timescale);
    }
}
