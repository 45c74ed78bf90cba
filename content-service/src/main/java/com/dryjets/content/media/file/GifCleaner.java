package com.dryjets.content.media.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.dryjets.platform.MediaFormat;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * Copies a GIF file (GIF89a specification) without its comments, texts and unknown extensions, and without what follows
 * its end. The extensions that make animations repeat stay.
 */
final class GifCleaner {

    private static final int HEADER_BYTES = 6;
    private static final int SCREEN_BYTES = 7;
    private static final int IMAGE_BYTES = 9;
    private static final int FLAGS_AT = 4;
    private static final int IMAGE_FLAGS_AT = 8;
    private static final int HAS_COLOURS = 0x80;
    private static final int COLOURS_SIZE = 0x07;
    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3b;
    private static final int GRAPHIC_CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;
    private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private final DataInputStream in;
    private final DataOutputStream out;

    private GifCleaner(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    static Orientation clean(DataInputStream in, DataOutputStream out) throws IOException {
        new GifCleaner(in, out).copy();
        return Orientation.AS_STORED;
    }

    private void copy() throws IOException {
        ByteCopy.copy(in, out, HEADER_BYTES);
        descriptor(SCREEN_BYTES, FLAGS_AT);
        int block = in.readUnsignedByte();
        while (block != END) {
            switch (block) {
                case IMAGE -> image();
                case EXTENSION -> extension();
                default -> throw UnreadableMedia.damaged(MediaFormat.GIF);
            }
            block = in.readUnsignedByte();
        }
        out.writeByte(END);
    }

    private void image() throws IOException {
        out.writeByte(IMAGE);
        descriptor(IMAGE_BYTES, IMAGE_FLAGS_AT);
        // The smallest code size of the compression.
        out.writeByte(in.readUnsignedByte());
        blocks(out);
    }

    /** Copies a descriptor and the colours that its flags announce. */
    private void descriptor(int length, int flagsAt) throws IOException {
        byte[] descriptor = new byte[length];
        in.readFully(descriptor);
        out.write(descriptor);
        int flags = descriptor[flagsAt];
        if ((flags & HAS_COLOURS) != 0) {
            ByteCopy.copy(in, out, 3L * (2 << (flags & COLOURS_SIZE)));
        }
    }

    private void extension() throws IOException {
        int label = in.readUnsignedByte();
        if (label == GRAPHIC_CONTROL) {
            begin(label);
            blocks(out);
        } else if (label == APPLICATION) {
            application();
        } else {
            blocks(OutputStream.nullOutputStream());
        }
    }

    private void application() throws IOException {
        int length = in.readUnsignedByte();
        byte[] name = new byte[length];
        in.readFully(name);
        if (!LOOPS.contains(new String(name, ISO_8859_1))) {
            blocks(OutputStream.nullOutputStream());
            return;
        }
        begin(APPLICATION);
        out.writeByte(length);
        out.write(name);
        blocks(out);
    }

    private void begin(int label) throws IOException {
        out.writeByte(EXTENSION);
        out.writeByte(label);
    }

    /** Copies blocks of up to 255 bytes, each after its length, to the empty one that ends them. */
    private void blocks(OutputStream target) throws IOException {
        int length = in.readUnsignedByte();
        while (length > 0) {
            target.write(length);
            ByteCopy.copy(in, target, length);
            length = in.readUnsignedByte();
        }
        target.write(0);
    }
}
