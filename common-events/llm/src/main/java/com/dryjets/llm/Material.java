package com.dryjets.llm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text that a model works with and that may come from strangers. Its delimiter contains a hash of the text, so that no
 * text can close it and the same text always makes the same prompt, which the provider can cache.
 *
 * @param name what it is in the prompt, such as {@code post}
 */
public record Material(String name, String text) {

    private static final int HASH_LENGTH = 16;

    public Material {
        requireNonNull(name, "name");
        requireNonNull(text, "text");
    }

    /** Returns the name of the delimiter, without its angle brackets. */
    String delimiter() {
        return name + "-" + sha256(text).substring(0, HASH_LENGTH);
    }

    String delimited() {
        return "<%1$s>\n%2$s\n</%1$s>".formatted(delimiter(), text);
    }

    /** Returns the SHA-256 of a text in hexadecimal. */
    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
