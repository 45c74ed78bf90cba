package com.dryjets.content.performance;

import static java.util.stream.Collectors.toMap;

import com.dryjets.contracts.event.PerformanceEvent.ContentPerformanceUpdated;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The totals of content references, in the table {@code content_performance}. */
@ApplicationScoped
class PerformanceRepository {

    private static final TypeReference<Map<Metric, BigDecimal>> TOTALS_TYPE = new TypeReference<>() {};

    private static final String UPSERT = """
            insert into content_performance (tenant, content_ref, campaign_id, channel, human, totals, sequence, as_of)
            values (:tenant, :ref, :campaign, :channel, cast(cast(:human as text) as jsonb),
                    cast(cast(:totals as text) as jsonb), :sequence, :asOf)
            on conflict (tenant, content_ref, campaign_id, channel) do update
            set human = excluded.human, totals = excluded.totals, sequence = excluded.sequence, as_of = excluded.as_of
            where content_performance.sequence < excluded.sequence""";

    private static final String FIND = """
            select content_ref, channel, cast(human as text), cast(totals as text), as_of from content_performance
            where tenant = :tenant and content_ref in (:refs)""";

    private static final String REACTIONS = """
            select content_ref, cast(sum(cast(human ->> 'impressions' as numeric)) as double precision),
                cast(sum(cast(human ->> 'delivered' as numeric)) as double precision),
                cast(sum(cast(human ->> 'clicks' as numeric)) as double precision)
            from content_performance where tenant = :tenant and content_ref in (:refs) group by content_ref""";

    /** The totals of a content reference in one campaign and channel. */
    record Row(UUID contentRef, Channel channel, MetricTotals human, MetricTotals totals, Instant asOf) {}

    /** Stores totals unless newer ones are stored. */
    Uni<Void> put(String tenant, ContentPerformanceUpdated update) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT)
                        .setParameter("tenant", tenant)
                        .setParameter("ref", update.contentRef())
                        .setParameter("campaign", update.campaignId())
                        .setParameter("channel", update.channel().name())
                        .setParameter("human", write(update.human()))
                        .setParameter("totals", write(update.totals()))
                        .setParameter("sequence", update.sequence())
                        .setParameter("asOf", update.asOf())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<List<Row>> find(String tenant, Collection<UUID> refs) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("refs", refs)
                        .getResultList())
                .map(rows -> rows.stream().map(PerformanceRepository::row).toList());
    }

    Uni<Map<UUID, Reaction>> reactions(String tenant, Collection<UUID> refs) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REACTIONS, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("refs", refs)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(toMap(
                                row -> (UUID) row[0],
                                row -> new Reaction(orZero(row[1]), orZero(row[2]), orZero(row[3])))));
    }

    private static double orZero(@Nullable Object sum) {
        return sum == null ? 0 : ((Number) sum).doubleValue();
    }

    private static Row row(Object[] row) {
        OffsetDateTime asOf = (OffsetDateTime) row[4];
        return new Row(
                (UUID) row[0],
                Channel.valueOf((String) row[1]),
                read((String) row[2]),
                read((String) row[3]),
                asOf.toInstant());
    }

    private static String write(Map<Metric, BigDecimal> totals) {
        try {
            return EventJson.mapper().writeValueAsString(totals);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Totals cannot be written as JSON", e);
        }
    }

    private static MetricTotals read(String json) {
        try {
            return new MetricTotals(EventJson.mapper().readValue(json, TOTALS_TYPE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored totals cannot be read", e);
        }
    }
}
