package com.dryjets.content.media.file;

import com.dryjets.platform.MediaFormat;
import com.dryjets.platform.MediaKind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.IIOException;

/** Reads uploaded files. Everything here blocks and belongs on a worker thread. */
public final class MediaFiles {

    private static final int BUFFER = 64 * 1024;

    private MediaFiles() {}

    /**
     * The largest files that are accepted.
     *
     * @param imageBytes of a picture's file
     * @param videoBytes of a video's file
     * @param pixels of a picture, which take several bytes each while it is decoded
     * @param webpPixels the same for WebP, whose decoder holds the whole picture in the heap
     */
    public record Limits(long imageBytes, long videoBytes, long pixels, long webpPixels) {

        long pixels(MediaFormat format) {
            return format == MediaFormat.WEBP ? webpPixels : pixels;
        }

        long bytes(MediaKind kind) {
            return kind == MediaKind.IMAGE ? imageBytes : videoBytes;
        }
    }

    /** Computes the SHA-256 of a file in hexadecimal. */
    public static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                Files.copy(file, out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /**
     * Recognises, checks and cleans a file; fails with {@link UnreadableMedia} if it cannot be accepted.
     *
     * @param upload the file as sent; a video is cleaned in place
     * @param workspace an empty folder for the results
     */
    public static MediaFile read(Path upload, Path workspace, Limits limits) throws IOException {
        MediaFormat format = format(upload);
        requireWithin(upload, format, limits);
        try {
            return format.kind() == MediaKind.VIDEO
                    ? movie(format, upload)
                    : picture(format, upload, workspace, limits.pixels(format));
        } catch (UnreadableMedia e) {
            throw e;
        } catch (EOFException | IIOException | RuntimeException e) {
            // Decoders fail in many ways at damaged files.
            throw UnreadableMedia.damaged(format);
        }
    }

    private static MediaFormat format(Path upload) throws IOException {
        try (InputStream in = Files.newInputStream(upload)) {
            return MediaFormat.of(in.readNBytes(MediaFormat.HEAD_BYTES))
                    .orElseThrow(
                            () -> new UnreadableMedia(
                                    "The file is not a picture or video that networks accept. Upload JPEG, PNG, GIF, WebP, MP4 or MOV."));
        }
    }

    private static void requireWithin(Path upload, MediaFormat format, Limits limits) throws IOException {
        long most = limits.bytes(format.kind());
        if (Files.size(upload) > most) {
            throw new UnreadableMedia(
                    "The %s file is larger than %d MB. Export it smaller.".formatted(format.title(), most >> 20));
        }
    }

    private static MediaFile movie(MediaFormat format, Path file) throws IOException {
        Movie movie = MovieCleaner.clean(format, file);
        return new MediaFile(
                format,
                file,
                Files.size(file),
                sha256(file),
                movie.width(),
                movie.height(),
                movie.durationMillis(),
                null);
    }

    private static MediaFile picture(MediaFormat format, Path upload, Path workspace, long maxPixels)
            throws IOException {
        Path file = workspace.resolve("clean");
        Orientation orientation = clean(format, upload, file);
        Pictures.Decoded decoded =
                Pictures.decode(format, orientation, maxPixels, file, workspace.resolve("thumbnail"));
        Pictures.Size size = decoded.size().turned(orientation);
        return new MediaFile(
                format, file, Files.size(file), sha256(file), size.width(), size.height(), null, decoded.thumbnail());
    }

    private static Orientation clean(MediaFormat format, Path upload, Path target) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(upload), BUFFER));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target), BUFFER))) {
            return switch (format) {
                case JPEG -> JpegCleaner.clean(in, out);
                case PNG -> PngCleaner.clean(in, out);
                case GIF -> GifCleaner.clean(in, out);
                case WEBP -> WebpCleaner.clean(in, out, target);
                case MP4, MOV -> throw new IllegalArgumentException("A video is cleaned in place");
            };
        }
    }
}
