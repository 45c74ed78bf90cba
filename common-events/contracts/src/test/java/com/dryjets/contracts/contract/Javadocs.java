package com.dryjets.contracts.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the Javadoc of event types, so that the AsyncAPI document and the code say the same. */
final class Javadocs {

    private Javadocs() {}

    static String of(Path root, Class<?> type) {
        Class<?> outer = type.getDeclaringClass() == null ? type : type.getDeclaringClass();
        Path file = root.resolve(
                "common-events/contracts/src/main/java/" + outer.getName().replace('.', '/') + ".java");
        Pattern comment = Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:public )?(?:record|sealed interface) " + type.getSimpleName()
                        + "\\b",
                Pattern.DOTALL);
        try {
            Matcher matcher = comment.matcher(Files.readString(file));
            if (!matcher.find()) {
                throw new AssertionError(type.getSimpleName() + " has no Javadoc in " + file);
            }
            return plain(matcher.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("(?s)@param.*", "")
                .replaceAll("\\{@link\\s+(?:\\w+\\.)*(\\w+)}", "$1")
                .replaceAll("\\{@code\\s+([^}]+)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
