package com.dryjets.campaign.livefeed;

import com.dryjets.kit.work.Utc;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes of campaigns, numbered per campaign. */
@ApplicationScoped
class ChangeRepository {

    /** The database channel that carries the id of a changed campaign. */
    static final String CHANNEL = "campaign_change";

    private static final String ADD = """
            with head as (
                insert into campaign_change_head as known (campaign_id, tenant, seq) values (:campaign, :tenant, 1)
                on conflict (campaign_id) do update set seq = known.seq + 1 returning seq
            )
            insert into campaign_change (campaign_id, seq, tenant, kind, payload, changed_at)
            select :campaign, seq, :tenant, :kind, :payload, :at from head""";
    private static final String NOTIFY = "select cast(pg_notify('" + CHANNEL + "', :campaign) as text)";
    private static final String EXTENT = """
            select coalesce((select seq from campaign_change_head where tenant = :tenant and campaign_id = :campaign), 0),
                coalesce((select min(seq) from campaign_change where tenant = :tenant and campaign_id = :campaign), 0)""";
    private static final String AFTER = """
            select seq, kind, payload from campaign_change
            where tenant = :tenant and campaign_id = :campaign and seq > :after order by seq limit :limit""";
    private static final String DELETE_BEFORE = "delete from campaign_change where changed_at < $1";

    /**
     * The range of a campaign's changes that are still stored.
     *
     * @param last the number of the last change, 0 before the first
     * @param oldest the number of the oldest change that is still stored, 0 if none is
     */
    record Extent(long last, long oldest) {

        /** Returns whether every change after this one is still stored. Numbers that were never assigned are not. */
        boolean covers(long after) {
            boolean kept = after == last || (oldest > 0 && after >= oldest - 1);
            return after >= 0 && after <= last && kept;
        }
    }

    Uni<Void> add(String tenant, UUID campaignId, ChangeKind kind, @Nullable String payload, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("campaign", campaignId)
                        .setParameter("tenant", tenant)
                        .setParameter("kind", kind.eventName())
                        .setParameter("payload", payload)
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Notifies the streams of every replica once the transaction commits. */
    Uni<Void> notifyStreams(UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTIFY, String.class)
                        .setParameter("campaign", campaignId.toString())
                        .getSingleResult())
                .replaceWithVoid();
    }

    Uni<Extent> extent(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(EXTENT, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getSingleResult())
                .map(row -> new Extent(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    /** Lists the next changes after a number, in order. */
    Uni<List<CampaignChange>> after(String tenant, UUID campaignId, long seq, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(AFTER, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("after", seq)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(ChangeRepository::change).toList());
    }

    /** Deletes old changes of all tenants. */
    Uni<Void> deleteBefore(SqlConnection connection, Instant time) {
        return connection
                .preparedQuery(DELETE_BEFORE)
                .execute(Tuple.of(Utc.of(time)))
                .replaceWithVoid();
    }

    private static CampaignChange change(Object[] row) {
        return new CampaignChange(
                ((Number) row[0]).longValue(), ChangeKind.ofEventName((String) row[1]), (String) row[2]);
    }
}
