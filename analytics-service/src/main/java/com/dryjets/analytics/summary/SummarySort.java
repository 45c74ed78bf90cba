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

    /**
     * The expression of converted amounts, which {@link ConvertedCampaigns} adds to the columns. Rounded, because a cursor
     * holds at most twelve decimals.
     */
    String convertedExpression() {
        return switch (this) {
            case REVENUE -> "round(shown_revenue, 10)";
            case SPEND -> "round(shown_spend, 10)";
            case CPA -> "round(shown_spend / nullif(conversions, 0), 10)";
            case ROAS -> "round(shown_revenue / nullif(shown_spend, 0), 10)";
            case ROI -> "round((shown_revenue - shown_spend) / nullif(shown_spend, 0), 10)";
            default -> expression;
        };
    }

    /** The expression whose values are sorted before those of the column, always ascending. */
    String group() {
        return switch (this) {
            case REVENUE, SPEND, CPA -> "(coalesce(currency, '~') collate \"C\")";
            default -> "'" + NO_GROUP + "'";
        };
    }

    /** The same with converted amounts, which are one group before those that could not be converted. */
    String convertedGroup() {
        return switch (this) {
            case REVENUE, SPEND, CPA ->
                "(case when whole then '" + NO_GROUP + "' else coalesce(currency, '~') end collate \"C\")";
            default -> group();
        };
    }

    boolean isText() {
        return text;
    }
}
