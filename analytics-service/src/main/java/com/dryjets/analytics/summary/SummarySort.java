package com.dryjets.analytics.summary;

import com.dryjets.kit.problem.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A column to sort campaigns by. Unknown values come last in either order. Amounts in different currencies can't be
 * compared, so money columns sort by currency first.
 */
enum SummarySort {
    NAME("name", "lower(name)", true),
    STATUS("status", "status", true),
    TYPE("type", "type", true),
    STARTS_AT("startsAt", "extract(epoch from starts_at)", false),
    UPDATED_AT("updatedAt", "extract(epoch from updated_at)", false),
    IMPRESSIONS("impressions", "impressions", false),
    REACH("reach", "reach", false),
    ENGAGEMENTS("engagements", "engagements", false),
    DELIVERED("delivered", "delivered", false),
    OPENS("opens", "opens", false),
    CLICKS("clicks", "clicks", false),
    CONVERSIONS("conversions", "conversions", false),
    REVENUE("revenue", "revenue", false),
    SPEND("spend", "spend", false),
    CTR("ctr", "ctr", false),
    CONVERSION_RATE("conversionRate", "conversion_rate", false),
    CPA("cpa", "cpa", false),
    ROAS("roas", "roas", false),
    ROI("roi", "roi", false);

    /** The group of all campaigns in columns that aren't money. */
    static final String NO_GROUP = "-";

    /** A group: none, a currency, or an unknown currency, which comes last. */
    static final String GROUPS = "-|~|[A-Z]{3}";

    private final String word;
    private final String expression;
    private final boolean text;

    SummarySort(String word, String expression, boolean text) {
        this.word = word;
        this.expression = expression;
        this.text = text;
    }

    /** Finds the column of a name; else 400. */
    static SummarySort of(String word) {
        return Arrays.stream(values())
                .filter(sort -> sort.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.badField(
                        "?sort",
                        "must be one of "
                                + Arrays.stream(values()).map(sort -> sort.word).collect(Collectors.joining(", "))));
    }

    String word() {
        return word;
    }

    String expression() {
        return expression;
    }

    /** The expression whose values are sorted before those of the column, always ascending. */
    String group() {
        return switch (this) {
            case REVENUE, SPEND, CPA -> "(coalesce(currency, '~') collate \"C\")";
            default -> "'" + NO_GROUP + "'";
        };
    }

    boolean isText() {
        return text;
    }
}
