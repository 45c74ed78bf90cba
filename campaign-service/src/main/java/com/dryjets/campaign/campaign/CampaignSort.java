package com.dryjets.campaign.campaign;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.CursorKey;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.panache.common.Parameters;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list of campaigns. The id breaks ties, so every campaign has a definite position. Amounts of two
 * currencies cannot be compared, so an order by an amount first groups the campaigns by currency, alphabetically in
 * either direction.
 */
public record CampaignSort(Column column, boolean descending) {

    /** The columns to sort by. */
    enum Column {
        CREATED_AT("createdAt", "createdAt", ":key", row -> row.createdAt().toString(), key -> key.instant(0)),
        // The database lowers both sides, because its rules differ from Java's.
        NAME("name", "lower(name)", "lower(:key)", row -> row.plan().name(), key -> key.text(0)),
        STARTS_AT("startsAt", "startsAt", ":key", row -> row.startsAt().toString(), key -> key.instant(0)),
        ENDS_AT("endsAt", "endsAt", ":key", row -> row.endsAt().toString(), key -> key.instant(0)),
        BUDGET("budget", "budgetTotal", ":key", row -> row.budget().amount().toPlainString(), key -> key.decimal(0)),
        STATUS("status", "cast(status as string)", ":key", row -> row.status().name(), key -> key.text(0)),
        SPENT("spent", "spent", ":key", row -> row.spent().toPlainString(), key -> key.decimal(0));

        private final String parameterName;
        private final String expression;
        private final String keyExpression;
        private final Function<Campaign, String> key;
        private final Function<CursorKey, Object> parse;

        Column(
                String parameterName,
                String expression,
                String keyExpression,
                Function<Campaign, String> key,
                Function<CursorKey, Object> parse) {
            this.parameterName = parameterName;
            this.expression = expression;
            this.keyExpression = keyExpression;
            this.key = key;
            this.parse = parse;
        }
    }

    /** Parses the query parameter {@code sort}: a column's name, descending with a leading {@code -}; else 400. */
    public static CampaignSort of(@Nullable String sort) {
        return of("?sort", sort == null ? "-createdAt" : sort);
    }

    /** Parses an order that is given elsewhere than in the query; fails with 400 for the pointer. */
    public static CampaignSort of(String pointer, String sort) {
        boolean descending = sort.startsWith("-");
        String name = descending ? sort.substring(1) : sort;
        return Arrays.stream(Column.values())
                .filter(column -> column.parameterName.equals(name))
                .findFirst()
                .map(column -> new CampaignSort(column, descending))
                .orElseThrow(
                        () -> Problem.badField(pointer, "must be one of " + names() + ", optionally with a leading -"));
    }

    private static String names() {
        return Arrays.stream(Column.values())
                .map(column -> column.parameterName)
                .collect(Collectors.joining(", "));
    }

    /** The condition that selects what follows the previous page. */
    String after(PageRequest page, Parameters parameters) {
        return page.after().map(key -> after(key, parameters)).orElse("");
    }

    private String after(CursorKey key, Parameters parameters) {
        key.requireSize(isAmount() ? 4 : 3).require(2, word());
        parameters.and("key", column.parse.apply(key)).and("id", key.uuid(1));
        String beyond = descending ? "<" : ">";
        // Spelled out instead of a row comparison, which some of the column types do not allow.
        String after = "(%1$s %2$s %3$s or (%1$s = %3$s and id %2$s :id))"
                .formatted(column.expression, beyond, column.keyExpression);
        if (!isAmount()) {
            return " and " + after;
        }
        parameters.and("currency", key.text(3));
        return " and (currency > :currency or (currency = :currency and " + after + "))";
    }

    String orderBy() {
        String direction = descending ? " desc" : "";
        return " order by " + (isAmount() ? "currency, " : "") + column.expression + direction + ", id" + direction;
    }

    /** The cursor of a campaign in this order; it is valid for no other. */
    String cursor(Campaign campaign) {
        String key = column.key.apply(campaign);
        return isAmount()
                ? Cursor.write(key, campaign.id(), word(), campaign.budget().currency())
                : Cursor.write(key, campaign.id(), word());
    }

    private boolean isAmount() {
        return column == Column.BUDGET || column == Column.SPENT;
    }

    private String word() {
        return (descending ? "-" : "") + column.parameterName;
    }
}
