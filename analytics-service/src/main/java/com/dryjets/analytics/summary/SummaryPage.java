package com.dryjets.analytics.summary;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.CursorKey;
import com.dryjets.kit.rest.PageRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page of campaigns that a client asked for, and its order. */
record SummaryPage(
        PageRequest request, SummaryFilter filter, SummarySort sort, boolean descending, Optional<Position> after) {

    /**
     * The position of a campaign in the order.
     *
     * @param group the currency of a money column, else {@link SummarySort#NO_GROUP}
     * @param sortKey null if the column has no value
     */
    record Position(UUID id, String group, @Nullable String sortKey) {}

    /** Reads query parameters; else 400. A cursor is valid only for the order it was made in. */
    static SummaryPage of(
            @Nullable String limit, @Nullable String cursor, SummaryFilter filter, String sort, String order) {
        PageRequest request = PageRequest.of(limit == null ? null : number(limit), cursor);
        SummarySort column = SummarySort.of(sort);
        if (!order.equals("asc") && !order.equals("desc")) {
            throw Problem.badField("?order", "must be asc or desc");
        }
        return new SummaryPage(
                request,
                filter,
                column,
                order.equals("desc"),
                request.after().map(key -> position(key, column, order)));
    }

    String cursor(Position last) {
        String order = descending ? "desc" : "asc";
        return last.sortKey() == null
                ? Cursor.write(sort.word(), order, last.id(), last.group())
                : Cursor.write(sort.word(), order, last.id(), last.group(), last.sortKey());
    }

    /** Zero, which is no valid limit, if the text is not a number. */
    private static int number(String limit) {
        return limit.matches("\\d{1,3}") ? Integer.parseInt(limit) : 0;
    }

    private static Position position(CursorKey key, SummarySort sort, String order) {
        if (!key.text(0).equals(sort.word()) || !key.text(1).equals(order)) {
            throw Cursor.invalid();
        }
        if (!key.text(3).matches(SummarySort.GROUPS)) {
            throw Cursor.invalid();
        }
        if (key.parts().size() == 4) {
            return new Position(key.uuid(2), key.text(3), null);
        }
        key.requireSize(5);
        return new Position(
                key.uuid(2),
                key.text(3),
                sort.isText() ? key.text(4) : key.decimal(4).toPlainString());
    }
}
