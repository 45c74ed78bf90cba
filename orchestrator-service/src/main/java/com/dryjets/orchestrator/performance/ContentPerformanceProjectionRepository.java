package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.event.PerformanceEvent.ContentPerformanceUpdated;
import com.dryjets.contracts.marketing.Channel;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and writes the totals of content in the current Hibernate session. */
@ApplicationScoped
class ContentPerformanceProjectionRepository {

    // Totals are absolute, so the highest sequence wins in any order of arrival.
    private static final String SAVE = """
            insert into content_performance_projection as p (tenant, campaign_id, content_ref, channel, totals, human, sequence, as_of)
            select tenant, campaign_id, content_ref, channel, totals, human, sequence, as_of
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (
                tenant text, campaign_id uuid, content_ref uuid, channel text, totals text, human text, sequence bigint,
                as_of timestamptz)
            order by tenant, campaign_id, content_ref, channel
            on conflict (tenant, campaign_id, content_ref, channel)
            do update set totals = excluded.totals, human = excluded.human, sequence = excluded.sequence,
                as_of = excluded.as_of
            where p.sequence < excluded.sequence""";

    // By the primary key, because a piece is named with its campaign.
    private static final String FIND = """
            select p.campaign_id, p.content_ref, p.channel, p.human
            from unnest(cast(cast(:campaigns as text) as uuid[]), cast(cast(:refs as text) as uuid[])) as wanted (campaign_id, content_ref)
            join content_performance_projection p on p.tenant = :tenant and p.campaign_id = wanted.campaign_id
                and p.content_ref = wanted.content_ref""";

    private final MetricTotalsColumn json = new MetricTotalsColumn();

    /** Saves the totals of pieces, posts and emails, unless newer ones are known. */
    Uni<Void> save(List<Update<ContentPerformanceUpdated>> updates) {
        if (updates.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String rows = JsonRows.of(
                Update.newest(updates, Comparator.comparing(ContentPerformanceUpdated::sequence)),
                update -> Map.of(
                        "tenant", update.tenant(),
                        "campaign_id", update.totals().campaignId(),
                        "content_ref", update.totals().contentRef(),
                        "channel", update.totals().channel(),
                        "totals", JsonRows.totals(update.totals().totals()),
                        "human", JsonRows.totals(update.totals().human()),
                        "sequence", update.totals().sequence(),
                        "as_of", update.totals().asOf()));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAVE)
                        .setParameter("rows", rows)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Finds the totals of content in campaigns; content without metrics is missing. */
    Uni<List<ContentTotals>> find(String tenant, List<ContentRef> wanted) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaigns", array(wanted, ContentRef::campaignId))
                        .setParameter("refs", array(wanted, ContentRef::contentRef))
                        .getResultList())
                .map(rows -> rows.stream().map(this::totals).toList());
    }

    /** An array of PostgreSQL as text, which it casts itself. */
    private static String array(List<ContentRef> wanted, Function<ContentRef, UUID> part) {
        return wanted.stream().map(part).map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private ContentTotals totals(Object[] row) {
        return new ContentTotals(
                (UUID) row[0], (UUID) row[1], Channel.valueOf((String) row[2]), json.convertToEntityAttribute((String)
                        row[3]));
    }
}
