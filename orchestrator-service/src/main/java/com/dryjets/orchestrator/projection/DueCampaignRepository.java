package com.dryjets.orchestrator.projection;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads and writes the marks of due campaigns. All times are those of the database. */
@ApplicationScoped
class DueCampaignRepository {

    // A mark keeps its time, so that a campaign that changes continuously is still assessed. Counting the change locks
    // the
    // mark: an assessment that is about to delete it waits, and then sees that its metrics are no longer the latest.
    private static final String MARK = """
            insert into due_campaign (tenant, campaign_id, due_at)
            values (:tenant, :campaign, clock_timestamp() + :settling * interval '1 millisecond')
            on conflict (tenant, campaign_id) do update set changes = due_campaign.changes + 1""";
    private static final String MARK_WAITING = """
            insert into due_campaign (tenant, campaign_id, due_at)
            select tenant, campaign_id, clock_timestamp() + :settling * interval '1 millisecond'
            from publication_projection
            where tenant = :tenant and account_id = :account and state = 'SCHEDULED'
            group by tenant, campaign_id order by campaign_id
            on conflict (tenant, campaign_id) do update set changes = due_campaign.changes + 1""";
    // Metrics may arrive before the campaign itself; its mark waits until the campaign is known.
    private static final String LIST = """
            select d.tenant, d.campaign_id, d.attempts from due_campaign d
            join campaign_projection c on c.tenant = d.tenant and c.id = d.campaign_id
            where d.due_at <= now() order by d.due_at limit $1""";
    // The campaign is due again after the lease, in case its replica dies.
    private static final String LEASE = """
            update due_campaign set due_at = clock_timestamp() + $3 * interval '1 millisecond', token = gen_random_uuid()
            where tenant = $1 and campaign_id = $2 and due_at <= now() returning token, changes""";
    private static final String DELETE = """
            delete from due_campaign
            where tenant = :tenant and campaign_id = :campaign and token = :token and changes = :changes""";
    // A new token, because the lease has ended.
    private static final String RENEW = """
            update due_campaign
            set due_at = clock_timestamp() + :settling * interval '1 millisecond', attempts = 0, token = gen_random_uuid()
            where tenant = :tenant and campaign_id = :campaign and token = :token""";
    // Unless another replica has claimed or postponed it in the meantime.
    private static final String POSTPONE = """
            update due_campaign set due_at = clock_timestamp() + $4 * interval '1 millisecond', attempts = attempts + 1
            where tenant = $1 and campaign_id = $2 and attempts = $3""";

    private final TenantTransaction transactions;

    DueCampaignRepository(TenantTransaction transactions) {
        this.transactions = transactions;
    }

    /** Marks a campaign in the current Hibernate session. */
    Uni<Void> mark(String tenant, UUID campaignId, Duration settling) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MARK)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("settling", (double) settling.toMillis())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Marks the campaigns whose posts wait for an account, in the current Hibernate session. */
    Uni<Void> markWaitingFor(String tenant, UUID accountId, Duration settling) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MARK_WAITING)
                        .setParameter("tenant", tenant)
                        .setParameter("account", accountId)
                        .setParameter("settling", (double) settling.toMillis())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Lists due campaigns of all tenants, longest waiting first. */
    Uni<List<DueCampaign>> list(int limit) {
        return transactions.sql(
                Tenants.ALL,
                connection ->
                        connection.preparedQuery(LIST).execute(Tuple.of(limit)).map(DueCampaignRepository::read));
    }

    /** Leases the mark in a transaction of its own; null if there is none that is due. */
    Uni<CampaignLease> lease(String tenant, UUID campaignId, Duration lease) {
        return transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery(LEASE)
                        .execute(Tuple.of(tenant, campaignId, (double) lease.toMillis()))
                        .map(rows -> lease(tenant, campaignId, rows)));
    }

    private static @Nullable CampaignLease lease(String tenant, UUID campaignId, RowSet<Row> rows) {
        for (Row row : rows) {
            return new CampaignLease(tenant, campaignId, row.getUUID("token"), row.getLong("changes"));
        }
        return null;
    }

    /**
     * Deletes the mark in the current Hibernate session, unless the campaign has changed since it was leased.
     *
     * @return false if it has changed, or the lease has been lost
     */
    Uni<Boolean> delete(CampaignLease lease) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DELETE)
                        .setParameter("tenant", lease.tenant())
                        .setParameter("campaign", lease.campaignId())
                        .setParameter("token", lease.token())
                        .setParameter("changes", lease.changes())
                        .executeUpdate())
                .map(deleted -> deleted == 1);
    }

    /**
     * Makes the campaign due again in the current Hibernate session.
     *
     * @return false if the lease has been lost
     */
    Uni<Boolean> renew(CampaignLease lease, Duration settling) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RENEW)
                        .setParameter("tenant", lease.tenant())
                        .setParameter("campaign", lease.campaignId())
                        .setParameter("token", lease.token())
                        .setParameter("settling", (double) settling.toMillis())
                        .executeUpdate())
                .map(renewed -> renewed == 1);
    }

    /** Moves the mark into the future, in a transaction of its own. */
    Uni<Void> postpone(DueCampaign due, Duration pause) {
        return transactions.sql(
                due.tenant(),
                connection -> connection
                        .preparedQuery(POSTPONE)
                        .execute(Tuple.of(due.tenant(), due.campaignId(), due.attempts(), pause.toMillis()))
                        .replaceWithVoid());
    }

    private static List<DueCampaign> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new DueCampaign(
                        row.getString("tenant"), row.getUUID("campaign_id"), row.getInteger("attempts")))
                .toList();
    }
}
