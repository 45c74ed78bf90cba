package com.dryjets.analytics.summary;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.PageRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which campaigns are asked for, in which order. */
record SummaryPage(PageRequest request, SummarySort sort, boolean descending, Optional<Place> after) {

    /** The place of a campaign in the order. */
    record Place(UUID id, @Nullable String value) {}

    /** From query parameters; else 400. A cursor goes with the order that it was made in. */
    static SummaryPage of(@Nullable String limit, @Nullable String cursor, String sort, String order) {
        PageRequest request = PageRequest.of(limit == null ? null : number(limit), cursor);
        SummarySort column = SummarySort.of(sort);
        if (!order.equals("asc") && !order.equals("desc")) {
            throw Problem.badField("?order", "must be asc or desc");
        }
        return new SummaryPage(
                request, column, order.equals("desc"), request.after().map(key -> place(key.parts(), column, order)));
    }

    String cursor(CampaignSummary last, @Nullable String value) {
        String order = descending ? "desc" : "asc";
        return value == null
                ? Cursor.write(sort.word(), order, last.campaignId())
                : Cursor.write(sort.word(), order, last.campaignId(), value);
    }

    /** What is no number is as wrong as none at all. */
    private static int number(String limit) {
        return limit.matches("\\d{1,3}") ? Integer.parseInt(limit) : 0;
    }

    private static Place place(List<String> parts, SummarySort sort, String order) {
        boolean fits = (parts.size() == 3 || parts.size() == 4)
                && parts.get(0).equals(sort.word())
                && parts.get(1).equals(order);
        if (!fits) {
            throw Cursor.invalid();
        }
        try {
            String value = parts.size() == 4 ? parts.get(3) : null;
            if (value != null && !sort.isText()) {
                value = new BigDecimal(value).toPlainString();
            }
            return new Place(UUID.fromString(parts.get(2)), value);
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
