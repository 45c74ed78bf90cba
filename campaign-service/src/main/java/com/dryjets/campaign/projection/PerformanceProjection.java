package com.dryjets.campaign.projection;

import com.dryjets.campaign.changes.ChangeLog;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What came of campaigns, by channel and day, as analytics-service totals it. */
@ApplicationScoped
public class PerformanceProjection {

    private static final TypeReference<Map<Metric, BigDecimal>> TOTALS = new TypeReference<>() {};

    private static final String UPSERT = """
            with known as (
                select coalesce(cast(totals ->> 'spend' as numeric), 0) as spend, as_of from channel_performance
                where tenant = :tenant and campaign_id = :campaign and channel = :channel and day = :day for update
            ), stored as (
            insert into channel_performance (campaign_id, channel, day, tenant, totals, as_of)
            -- Reads what is known first, and locks it: a row that this very statement has changed is not seen any more.
            select :campaign, :channel, :day, :tenant, cast(cast(:totals as text) as jsonb), :asOf
            from (values (1)) as one (row) left join known on true
            on conflict (tenant, campaign_id, channel, day) do update
            set totals = excluded.totals, as_of = excluded.as_of
            where channel_performance.as_of <= excluded.as_of
            returning coalesce(cast(totals ->> 'spend' as numeric), 0) as spend)
            select stored.spend - coalesce(known.spend, 0) from stored left join known on true""";
    private static final String ADD_SPEND = """
            update campaign set spent = spent + :more where tenant = :tenant and id = :campaign""";
    private static final String OF = """
            select channel, day, cast(totals as text) from channel_performance
            where tenant = :tenant and campaign_id = :campaign order by day, channel""";

    private final ChangeLog changes;

    PerformanceProjection(ChangeLog changes) {
        this.changes = changes;
    }

    /** The totals of a channel on a day (UTC). */
    public record Day(Channel channel, LocalDate day, MetricTotals figures) {}

    /** Puts the totals in the place of the known ones, unless those are newer; the campaign's spend follows. */
    public Uni<Void> put(String tenant, PerformanceUpdated update) {
        return Panache.getSession()
                .chain(session -> store(session, tenant, update)
                        .chain(more -> more == null || more.signum() == 0
                                ? Uni.createFrom().voidItem()
                                : addSpend(session, tenant, update.campaignId(), more)));
    }

    /** By how much the spend of that day is more than it was; null where the known totals are newer. */
    private static Uni<BigDecimal> store(Mutiny.Session session, String tenant, PerformanceUpdated update) {
        return session.createNativeQuery(UPSERT, BigDecimal.class)
                .setParameter("campaign", update.campaignId())
                .setParameter("channel", update.channel().name())
                .setParameter("day", update.day())
                .setParameter("tenant", tenant)
                .setParameter("totals", write(update.totals()))
                .setParameter("asOf", update.asOf())
                .getSingleResultOrNull();
    }

    private Uni<Void> addSpend(Mutiny.Session session, String tenant, UUID campaignId, BigDecimal more) {
        return session.createNativeQuery(ADD_SPEND)
                .setParameter("more", more)
                .setParameter("tenant", tenant)
                .setParameter("campaign", campaignId)
                .executeUpdate()
                .chain(updated -> updated == 0 ? Uni.createFrom().voidItem() : changes.spend(tenant, campaignId));
    }

    /** Every channel and day of a campaign that has figures, by day. */
    public Uni<List<Day>> of(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Day(
                                Channel.valueOf((String) row[0]), (LocalDate) row[1], new MetricTotals(read((String)
                                        row[2]))))
                        .toList());
    }

    private static String write(Map<Metric, BigDecimal> totals) {
        try {
            return EventJson.mapper().writeValueAsString(totals);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Totals are not writable as JSON", e);
        }
    }

    private static Map<Metric, BigDecimal> read(String json) {
        try {
            return EventJson.mapper().readValue(json, TOTALS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored totals are not readable", e);
        }
    }
}
