package com.dryjets.kit.rest;

import com.dryjets.kit.problem.Problem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of a list that a client asked for. Lists page by key, so every page costs the same.
 *
 * @param after the key of the last item before the page; empty for the first page
 */
public record PageRequest(int limit, Optional<CursorKey> after) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    /** Reads the query parameters {@code limit} (1 to 200, default 50) and {@code cursor}; else 400. */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > MAX_LIMIT) {
            throw Problem.badField("?limit", "must be between 1 and " + MAX_LIMIT);
        }
        return new PageRequest(size, Optional.ofNullable(cursor).map(Cursor::read));
    }

    /** The id of the last item before the page, for lists that are sorted by id alone. */
    public Optional<UUID> afterId() {
        return after.map(key -> key.requireSize(1).uuid(0));
    }

    /** The number of rows to fetch: one more than shown reveals whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }
}
