package com.dryjets.campaign.listing;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.CursorKey;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.panache.common.Parameters;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In which order campaigns are listed; the id decides between equals, so every campaign has its place. */
record CampaignSort(Column column, boolean descending) {

    /** What can be sorted by. */
    enum Column {
        CREATED_AT("createdAt", "createdAt", ":key", row -> row.createdAt().toString(), key -> key.instant(0)),
        // The database makes the small letters on both sides: it does not do so quite as Java does.
        NAME("name", "lower(name)", "lower(:key)", row -> row.plan().name(), key -> key.text(0)),
        STARTS_AT("startsAt", "startsAt", ":key", row -> row.startsAt().toString(), key -> key.instant(0)),
        ENDS_AT("endsAt", "endsAt", ":key", row -> row.endsAt().toString(), key -> key.instant(0)),
        BUDGET("budget", "budgetTotal", ":key", row -> row.budget().amount().toPlainString(), key -> key.decimal(0)),
        STATUS("status", "cast(status as string)", ":key", row -> row.status().name(), key -> key.text(0)),
        SPENT("spent", "spent", ":key", row -> row.spent().toPlainString(), key -> key.decimal(0));

        private final String word;
        private final String expression;
        private final String parameter;
        private final Function<Campaign, String> key;
        private final Function<CursorKey, Object> parse;

        Column(
                String word,
                String expression,
                String parameter,
                Function<Campaign, String> key,
                Function<CursorKey, Object> parse) {
            this.word = word;
            this.expression = expression;
            this.parameter = parameter;
            this.key = key;
            this.parse = parse;
        }
    }

    /** From the query parameter {@code sort}: a column's name, with {@code -} before it descending; else 400. */
    static CampaignSort of(@Nullable String sort) {
        String wanted = sort == null ? "-createdAt" : sort;
        boolean descending = wanted.startsWith("-");
        String word = descending ? wanted.substring(1) : wanted;
        return Arrays.stream(Column.values())
                .filter(column -> column.word.equals(word))
                .findFirst()
                .map(column -> new CampaignSort(column, descending))
                .orElseThrow(() -> Problem.badField("?sort", "is none of " + words() + ", each with or without -"));
    }

    private static String words() {
        return Arrays.stream(Column.values()).map(column -> column.word).collect(Collectors.joining(", "));
    }

    /** The condition for what comes after a page. */
    String after(PageRequest page, Parameters parameters) {
        return page.after().map(key -> after(key, parameters)).orElse("");
    }

    private String after(CursorKey key, Parameters parameters) {
        parameters.and("key", column.parse.apply(key.requireSize(2))).and("id", key.uuid(1));
        String beyond = descending ? "<" : ">";
        // Spelt out rather than compared as a row, which not every column's type allows.
        return " and (%1$s %2$s %3$s or (%1$s = %3$s and id %2$s :id))"
                .formatted(column.expression, beyond, column.parameter);
    }

    String orderBy() {
        String direction = descending ? " desc" : "";
        return " order by " + column.expression + direction + ", id" + direction;
    }

    /** Where a campaign stands in this order. */
    String cursor(Campaign campaign) {
        return Cursor.write(column.key.apply(campaign), campaign.id());
    }
}
