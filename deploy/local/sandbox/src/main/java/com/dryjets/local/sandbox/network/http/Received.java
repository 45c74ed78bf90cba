package com.dryjets.local.sandbox.network.http;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes received as an upload: how many, and their SHA-256 in hexadecimal. The bytes themselves are not kept. */
public record Received(long size, String sha256) {

    /** Adds up an upload that arrives piece by piece. */
    static final class Sum {

        private final MessageDigest digest = sha256Digest();
        private long size;

        void add(Buffer piece) {
            digest.update(piece.getBytes());
            size += piece.length();
        }

        Received received() {
            return new Received(size, HexFormat.of().formatHex(digest.digest()));
        }
    }

    public static Received of(byte[] bytes) {
        return new Received(
                bytes.length, HexFormat.of().formatHex(sha256Digest().digest(bytes)));
    }

    static Received of(Path file) throws IOException {
        MessageDigest digest = sha256Digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            return new Received(size, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
