package com.dryjets.kit.rest;

import com.dryjets.kit.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted. Pages go by key, so a page costs the same wherever in the list it is.
 *
 * @param after the key of the last item before the page, as {@link Cursor} wrote it; empty for the first page
 */
public record PageRequest(int limit, Optional<List<String>> after) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    /** From the query parameters {@code limit} (1 to 200, 50 unless given) and {@code cursor}; else 400. */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        int wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw Problem.badField("?limit", "must be between 1 and " + MAX_LIMIT);
        }
        return new PageRequest(wanted, Optional.ofNullable(cursor).map(Cursor::read));
    }

    /** How many rows to ask the database for: one more than shown tells whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }
}
