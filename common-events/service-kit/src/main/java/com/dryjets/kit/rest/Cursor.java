package com.dryjets.kit.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.kit.problem.Problem;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Encodes the sort key of a list item as an opaque, URL-safe string. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /** Encodes a key, part by part in the list's order. */
    public static String write(Object... parts) {
        String key = Arrays.stream(parts).map(Object::toString).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
    }

    static CursorKey read(String cursor) {
        try {
            return new CursorKey(
                    List.of(new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(SEPARATOR, -1)));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** 400: the cursor belongs to another list, or to none. */
    public static Problem invalid() {
        return Problem.badField("?cursor", "is not a cursor of this list; omit it to start at the first page");
    }
}
