package com.dryjets.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/**
 * The formats that the library accepts, recognised by their first bytes. Names and media types that a client sends are
 * never trusted. SVG is refused, because it is a document that may contain scripts, and no network accepts it.
 */
public enum MediaFormat {
    JPEG("JPEG", "image/jpeg", "jpg", MediaKind.IMAGE),
    PNG("PNG", "image/png", "png", MediaKind.IMAGE),
    GIF("GIF", "image/gif", "gif", MediaKind.IMAGE),
    WEBP("WebP", "image/webp", "webp", MediaKind.IMAGE),
    MP4("MP4", "video/mp4", "mp4", MediaKind.VIDEO),
    MOV("QuickTime", "video/quicktime", "mov", MediaKind.VIDEO);

    /** Enough bytes to recognise every format. */
    public static final int HEAD_BYTES = 16;

    private static final String PNG_SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final String QUICKTIME_BRAND = "qt  ";

    private final String title;
    private final String mediaType;
    private final String extension;
    private final MediaKind kind;

    MediaFormat(String title, String mediaType, String extension, MediaKind kind) {
        this.title = title;
        this.mediaType = mediaType;
        this.extension = extension;
        this.kind = kind;
    }

    /** Recognises a file by its first {@link #HEAD_BYTES} bytes; empty if it has none of the accepted formats. */
    public static Optional<MediaFormat> of(byte[] head) {
        String text = new String(head, ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (text.startsWith(PNG_SIGNATURE)) {
            return Optional.of(PNG);
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        // HEIC and AVIF pictures are in the same container as MP4; without a video track they are refused later.
        if (text.startsWith("ftyp", 4)) {
            return Optional.of(text.startsWith(QUICKTIME_BRAND, 8) ? MOV : MP4);
        }
        return Optional.empty();
    }

    /** Returns the format with this media type, as stored. */
    public static MediaFormat ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a stored media type: " + mediaType));
    }

    /** Returns the name that people use. */
    public String title() {
        return title;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Returns the extension of file names, without a dot. */
    public String extension() {
        return extension;
    }

    public MediaKind kind() {
        return kind;
    }
}
