package com.dryjets.content.media;

import com.dryjets.platform.MediaFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes names and texts from clients safe to store, to show, and to send in headers. */
final class MediaNames {

    static final int MAX_LENGTH = 200;

    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern NOT_ASCII_NAME = Pattern.compile("[^A-Za-z0-9._-]+");

    private MediaNames() {}

    /** Returns a file name without folders and control characters, with the extension of what the file is. */
    static String safe(@Nullable String name, MediaFormat format) {
        String plain = CONTROLS.matcher(PATH.matcher(name == null ? "" : name).replaceFirst(""))
                .replaceAll("")
                .strip();
        String stem = EXTENSION.matcher(plain).replaceFirst("").strip();
        String most = MAX_LENGTH - format.extension().length() - 1 < stem.codePointCount(0, stem.length())
                ? stem.substring(
                        0,
                        stem.offsetByCodePoints(
                                0, MAX_LENGTH - format.extension().length() - 1))
                : stem;
        return (most.isEmpty() ? format.kind().name().toLowerCase(Locale.ROOT) : most) + "." + format.extension();
    }

    /** Returns a text without control characters; null if nothing remains. */
    static @Nullable String text(@Nullable String text) {
        String plain = text == null
                ? ""
                : CONTROLS.matcher(text.replaceAll("\\s+", " ")).replaceAll("").strip();
        return plain.isEmpty() ? null : plain;
    }

    /** Returns the name with ASCII letters, digits, dots and hyphens only, for clients that know nothing else. */
    static String ascii(String name) {
        return NOT_ASCII_NAME.matcher(name).replaceAll("_");
    }
}
