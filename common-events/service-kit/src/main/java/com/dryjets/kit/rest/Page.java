package com.dryjets.kit.rest;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor starts the next page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    private static final Logger LOG = Logger.getLogger(Page.class);

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes the page from the result of a query that fetched one item more than the limit.
     *
     * @param cursor encodes the sort key of an item, see {@link Cursor}
     */
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, String> cursor) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, request.limit());
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    /** Maps the items. One whose mapping throws is left out and logged, so that it never takes the list down. */
    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(
                items.stream().flatMap(item -> readable(item, mapping)).toList(), nextCursor);
    }

    private static <T, R> Stream<R> readable(T item, Function<T, R> mapping) {
        try {
            return Stream.of(mapping.apply(item));
        } catch (RuntimeException e) {
            LOG.errorf(
                    e, "Item cannot be shown in a list type=%s", item.getClass().getSimpleName());
            return Stream.empty();
        }
    }
}
