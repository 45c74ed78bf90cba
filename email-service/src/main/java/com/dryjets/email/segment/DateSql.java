package com.dryjets.email.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles conditions on days, in UTC. */
final class DateSql {

    /** The columns by the names of the API. */
    static final Map<String, String> COLUMNS =
            Map.of("createdAt", "c.created_at", "updatedAt", "c.updated_at", "consentAt", "c.consent_at");

    private static final String TODAY = "cast(now() at time zone 'UTC' as date)";

    private final Values values;

    DateSql(Values values) {
        this.values = values;
    }

    String of(DateCondition date) {
        String day = day(date.name());
        List<String> parts = new ArrayList<>();
        if (date.from() != null) {
            parts.add(day + " >= cast(%s as date)".formatted(values.bind(date.from())));
        }
        if (date.to() != null) {
            parts.add(day + " <= cast(%s as date)".formatted(values.bind(date.to())));
        }
        if (date.withinLastDays() != null) {
            parts.add("%s between %s - %s and %2$s".formatted(day, TODAY, days(date.withinLastDays())));
        }
        if (date.olderThanDays() != null) {
            parts.add("%s < %s - %s".formatted(day, TODAY, days(date.olderThanDays())));
        }
        if (date.withinNextDays() != null) {
            parts.add("%s between %s and %2$s + %s".formatted(day, TODAY, days(date.withinNextDays())));
        }
        if (date.anniversaryWithinDays() != null) {
            parts.add(anniversary(day, date.anniversaryWithinDays()));
        }
        return "(" + String.join(" and ", parts) + ")";
    }

    private String day(String name) {
        @Nullable String column = COLUMNS.get(name);
        if (column != null) {
            return "cast(%s at time zone 'UTC' as date)".formatted(column);
        }
        String text = "(c.attributes ->> " + values.bind(name) + ")";
        return "(case when pg_input_is_valid(%s, 'date') then cast(%1$s as date) end)".formatted(text);
    }

    private String days(int days) {
        return "cast(" + values.bind(days) + " as integer)";
    }

    /**
     * Whether one of the next days is the same day of a year; 29 February is 28 February in years without it. The days do
     * not depend on the contact, so they are listed once.
     */
    private String anniversary(String day, int days) {
        return """
                to_char(%1$s, 'MM-DD') = any(array(
                  select to_char(%2$s + ahead, 'MM-DD') from generate_series(0, %3$s) ahead
                  union all select '02-29' from generate_series(0, %3$s) ahead
                    where to_char(%2$s + ahead, 'MM-DD') = '02-28' and to_char(%2$s + ahead + 1, 'MM-DD') = '03-01'))""".formatted(day, TODAY, days(days));
    }
}
