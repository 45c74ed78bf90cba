package com.dryjets.analytics.summary;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.CursorKey;
import com.dryjets.kit.rest.PageRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page of campaigns that a client asked for, and its order. */
record SummaryPage(PageRequest request, SummarySort sort, boolean descending, Optional<Position> after) {

    /** The position of a campaign in the order; the sort key is null if the column has no value. */
    record Position(UUID id, @Nullable String sortKey) {}

    /** Reads query parameters; else 400. A cursor is valid only for the order it was made in. */
    static SummaryPage of(@Nullable String limit, @Nullable String cursor, String sort, String order) {
        PageRequest request = PageRequest.of(limit == null ? null : number(limit), cursor);
        SummarySort column = SummarySort.of(sort);
        if (!order.equals("asc") && !order.equals("desc")) {
            throw Problem.badField("?order", "must be asc or desc");
        }
        return new SummaryPage(
                request, column, order.equals("desc"), request.after().map(key -> position(key, column, order)));
    }

    String cursor(CampaignSummary last, @Nullable String sortKey) {
        String order = descending ? "desc" : "asc";
        return sortKey == null
                ? Cursor.write(sort.word(), order, last.campaignId())
                : Cursor.write(sort.word(), order, last.campaignId(), sortKey);
    }

    /** Zero, which is no valid limit, if the text is not a number. */
    private static int number(String limit) {
        return limit.matches("\\d{1,3}") ? Integer.parseInt(limit) : 0;
    }

    private static Position position(CursorKey key, SummarySort sort, String order) {
        if (!key.text(0).equals(sort.word()) || !key.text(1).equals(order)) {
            throw Cursor.invalid();
        }
        if (key.parts().size() == 3) {
            return new Position(key.uuid(2), null);
        }
        key.requireSize(4);
        return new Position(
                key.uuid(2), sort.isText() ? key.text(3) : key.decimal(3).toPlainString());
    }
}
