package com.dryjets.content.media.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.dryjets.platform.MediaFormat;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Reads the headers of an MP4 or QuickTime file (ISO/IEC 14496-12) and erases its metadata, such as the place where it
 * was taken. A metadata box becomes free space of the same length, so that all offsets into the file stay valid, and no
 * memory is taken by what a box claims to contain. Samples of timed metadata tracks are between the pictures and stay.
 */
final class MovieCleaner {

    private static final int HEADER_BYTES = 8;
    private static final int LONG_HEADER_BYTES = 16;
    private static final int TYPE_AT = 4;
    private static final long SIZE_FOLLOWS = 1;
    private static final long TO_THE_END = 0;

    /** A fragmented hour has thousands of boxes; a file of nothing but empty ones has millions. */
    private static final int MOST_BOXES = 100_000;

    private static final byte[] FREE = "free".getBytes(ISO_8859_1);
    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(64 * 1024);
    private static final Set<String> METADATA = Set.of("udta", "meta", "uuid");
    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "mvex");

    private final FileChannel file;
    private final MovieHeaders headers = new MovieHeaders();
    private int boxes;

    private MovieCleaner(FileChannel file) {
        this.file = file;
    }

    private record Box(String type, long start, long content, long end) {}

    /** Erases the metadata in the file itself. */
    static Movie clean(MediaFormat format, Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MovieCleaner cleaner = new MovieCleaner(file);
            cleaner.walk(0, file.size(), "");
            return cleaner.headers.movie(format);
        }
    }

    private void walk(long from, long to, String parent) throws IOException {
        long at = from;
        while (at < to) {
            Box box = box(at, to);
            visit(box, parent);
            at = box.end();
        }
    }

    private void visit(Box box, String parent) throws IOException {
        if (CONTAINERS.contains(box.type())) {
            if (box.type().equals("trak")) {
                headers.nextTrack();
            }
            walk(box.content(), box.end(), box.type());
        } else if (METADATA.contains(box.type())) {
            erase(box);
        } else if (MovieHeaders.reads(box.type(), parent)) {
            headers.read(box.type(), start(box));
        }
    }

    private Box box(long at, long to) throws IOException {
        if (++boxes > MOST_BOXES) {
            throw new UnreadableMedia("The video has too many parts. Export it again as an ordinary MP4.");
        }
        ByteBuffer header = read(at, (int) Math.min(LONG_HEADER_BYTES, to - at));
        if (header.remaining() < HEADER_BYTES) {
            throw new EOFException();
        }
        long size = Integer.toUnsignedLong(header.getInt(0));
        String type = new String(header.array(), TYPE_AT, TYPE_AT, ISO_8859_1);
        int headerBytes = HEADER_BYTES;
        if (size == SIZE_FOLLOWS && header.remaining() == LONG_HEADER_BYTES) {
            size = header.getLong(HEADER_BYTES);
            headerBytes = LONG_HEADER_BYTES;
        } else if (size == TO_THE_END) {
            size = to - at;
        }
        // Compared so that a forged size cannot overflow.
        if (size < headerBytes || size > to - at) {
            throw new EOFException();
        }
        return new Box(type, at, at + headerBytes, at + size);
    }

    /** The first bytes of the content, enough for every header that is read. */
    private ByteBuffer start(Box box) throws IOException {
        return read(box.content(), (int) Math.min(MovieHeaders.MOST_BYTES, box.end() - box.content()));
    }

    private void erase(Box box) throws IOException {
        write(ByteBuffer.wrap(FREE), box.start() + TYPE_AT);
        long at = box.content();
        while (at < box.end()) {
            ByteBuffer zeros = ZEROS.duplicate();
            zeros.limit((int) Math.min(zeros.capacity(), box.end() - at));
            at += zeros.remaining();
            write(zeros, at - zeros.remaining());
        }
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            position += file.write(bytes, position);
        }
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }
}
