package com.dryjets.kit.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.kit.problem.Problem;
import java.util.Base64;
import java.util.List;

/** The key of a list's item as an opaque word: its parts in the list's order. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /** The word for a key. */
    public static String write(Object... parts) {
        String key = String.join(
                SEPARATOR, List.of(parts).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
    }

    static List<String> read(String cursor) {
        try {
            return List.of(new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(SEPARATOR, -1));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** 400, for a list whose key has other parts than the cursor. */
    public static Problem invalid() {
        return Problem.badField("?cursor", "is not a cursor of this list; leave it out to begin at the first page");
    }
}
