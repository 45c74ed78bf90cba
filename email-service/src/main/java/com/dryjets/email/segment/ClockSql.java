package com.dryjets.email.segment;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Selects the contacts for whom the passing of time alone may have changed whether conditions hold: those with something
 * that has left or entered a condition's window since a moment. Each is found by an index on when it was, so that the cost
 * follows how many there are, not how many contacts a tenant has.
 */
final class ClockSql {

    private static final String TODAY = "cast(now() at time zone 'UTC' as date)";

    private final Values values;
    private final String since;
    private final String sinceDay;

    private ClockSql(Values values, OffsetDateTime since) {
        this.values = values;
        this.since = "cast(%s as timestamptz)".formatted(values.bind(since));
        this.sinceDay = "cast(%s at time zone 'UTC' as date)".formatted(this.since);
    }

    /** Returns days as a duration that is the same in every time zone. */
    static String days(Values values, int days) {
        return "make_interval(hours => 24 * cast(%s as integer))".formatted(values.bind(days));
    }

    /**
     * Selects the contacts whose time has come; empty if there can be none.
     *
     * @param parts conditions that are not to be nested any further
     * @param since when the conditions were last checked
     * @param limit of how many are selected
     */
    static Optional<MembersQuery> turned(String tenant, Collection<Condition> parts, OffsetDateTime since, int limit) {
        Values values = new Values(List.of(tenant));
        ClockSql clock = new ClockSql(values, since);
        Set<String> queries = parts.stream().flatMap(clock::of).collect(Collectors.toCollection(LinkedHashSet::new));
        String sql = "select distinct id from (%s) turned limit cast(%s as integer)"
                .formatted(String.join(" union all ", queries), values.bind(limit));
        return queries.isEmpty() ? Optional.empty() : Optional.of(new MembersQuery(sql, values.list()));
    }

    private Stream<String> of(Condition part) {
        if (part.event() != null && part.event().withinDays() != null) {
            return Stream.of("""
                    select e.contact_id as id from contact_event e where e.tenant = $1 and e.name = %s and %s""".formatted(
                            values.bind(part.event().name()),
                            leaving("e.occurred_at", part.event().withinDays())));
        }
        if (part.engagement() != null && part.engagement().withinDays() != null) {
            return Stream.of(engagement(part.engagement(), part.engagement().withinDays()));
        }
        return part.date() != null && part.date().concernsCreation() ? days(part.date()) : Stream.empty();
    }

    private String engagement(EngagementCondition engagement, int days) {
        UUID email = engagement.emailId();
        return "select g.contact_id as id from %s g where g.tenant = $1 and %s%s"
                .formatted(
                        engagement.kind().rows(),
                        leaving("g.at", days),
                        email == null ? "" : " and g.email_id = cast(%s as uuid)".formatted(values.bind(email)));
    }

    /** What was in the window until now and is no longer. Nothing enters a window without being noted. */
    private String leaving(String moment, int days) {
        return "%1$s >= %2$s - %3$s and %1$s < now() - %3$s".formatted(moment, since, days(values, days));
    }

    /** Days begin for all contacts at the same moment, so nothing turns until the next one. */
    private Stream<String> days(DateCondition date) {
        Stream.Builder<String> ranges = Stream.builder();
        if (date.withinLastDays() != null) {
            ranges.add(created(-date.withinLastDays()));
            ranges.add(created(1));
        }
        if (date.olderThanDays() != null) {
            ranges.add(created(-date.olderThanDays()));
        }
        if (date.withinNextDays() != null) {
            ranges.add(created(0));
            ranges.add(created(date.withinNextDays() + 1));
        }
        return ranges.build();
    }

    /** Those who were created on the days that so many days ahead have become today. */
    private String created(int ahead) {
        String days = "cast(%s as integer)".formatted(values.bind(ahead));
        return """
                select c.id from contact c where c.tenant = $1
                  and c.created_at >= cast(%1$s + %2$s as timestamp) at time zone 'UTC'
                  and c.created_at < cast(%3$s + %2$s as timestamp) at time zone 'UTC'""".formatted(sinceDay, days, TODAY);
    }
}
