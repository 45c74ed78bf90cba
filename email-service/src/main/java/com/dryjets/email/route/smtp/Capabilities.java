package com.dryjets.email.route.smtp;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The extensions that a server announces in its reply to EHLO. */
record Capabilities(Map<String, String> extensions) {

    static final Capabilities NONE = new Capabilities(Map.of());

    static Capabilities of(Reply ehlo) {
        Map<String, String> extensions = new HashMap<>();
        // The first line greets.
        for (String line : ehlo.lines().subList(1, ehlo.lines().size())) {
            // Old servers write AUTH=LOGIN.
            String[] words = line.toUpperCase(Locale.ROOT)
                    .replaceFirst("^AUTH=", "AUTH ")
                    .split(" ", 2);
            extensions.merge(words[0], words.length > 1 ? words[1] : "", (first, second) -> first + " " + second);
        }
        return new Capabilities(extensions);
    }

    boolean pipelining() {
        return extensions.containsKey("PIPELINING");
    }

    boolean startTls() {
        return extensions.containsKey("STARTTLS");
    }

    boolean eightBitMime() {
        return extensions.containsKey("8BITMIME");
    }

    boolean smtpUtf8() {
        return extensions.containsKey("SMTPUTF8");
    }

    boolean size() {
        return extensions.containsKey("SIZE");
    }

    /** Returns the largest message in octets that the server accepts; 0 if it names none (RFC 1870). */
    long largestMessage() {
        String size = extensions.getOrDefault("SIZE", "").strip();
        return size.matches("\\d{1,18}") ? Long.parseLong(size) : 0;
    }

    Set<String> loginMechanisms() {
        return new TreeSet<>(List.of(extensions.getOrDefault("AUTH", "").split(" ")));
    }
}
