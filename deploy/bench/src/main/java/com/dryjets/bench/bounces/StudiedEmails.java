package com.dryjets.bench.bounces;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The emails that somebody looked at to write the rules, by the start of their SHA-256. How well the rules do on these tells
 * nothing about others.
 */
final class StudiedEmails {

    private static final String FILE = "studied.txt";
    private static final int OCTETS = 8;
    private static final Set<String> DIGESTS = load();

    private StudiedEmails() {}

    static boolean contain(byte[] email) {
        return DIGESTS.contains(digest(email));
    }

    static String digest(byte[] email) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(email);
            return HexFormat.of().formatHex(Arrays.copyOf(whole, OCTETS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static Set<String> load() {
        try (InputStream stream = StudiedEmails.class.getResourceAsStream(FILE)) {
            return new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ")[0])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
