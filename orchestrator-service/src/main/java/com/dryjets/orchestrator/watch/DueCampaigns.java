package com.dryjets.orchestrator.watch;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Which campaigns changed since they were last looked at. A mark is set in the transaction that changes something and
 * taken in the one that looks, so no change is overlooked and replicas share the work.
 */
@ApplicationScoped
public class DueCampaigns {

    // A campaign that is due already keeps its time: one that changes all the time is looked at all the same.
    private static final String MARK = """
            insert into due_campaign (tenant, campaign_id, due_at) values (:tenant, :campaign, :due)
            on conflict (tenant, campaign_id) do nothing""";
    private static final String LIST = """
            select d.tenant, d.campaign_id, d.attempts from due_campaign d
            join campaign c on c.tenant = d.tenant and c.id = d.campaign_id
            where d.due_at <= $1 order by d.due_at limit $2""";
    private static final String TAKE = """
            delete from due_campaign where tenant = :tenant and campaign_id = :campaign and due_at <= :now""";
    private static final String POSTPONE = """
            update due_campaign set due_at = $3, attempts = attempts + 1 where tenant = $1 and campaign_id = $2""";

    private final TenantTransaction transactions;
    private final Clock clock;
    private final WatchConfig config;

    DueCampaigns(TenantTransaction transactions, Clock clock, WatchConfig config) {
        this.transactions = transactions;
        this.clock = clock;
        this.config = config;
    }

    /** A campaign that is to be looked at. */
    public record DueCampaign(String tenant, UUID campaignId, int attempts) {}

    /** Notes a change, in the current Hibernate session. */
    public Uni<Void> mark(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MARK)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("due", clock.instant().plus(config.settling()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The campaigns of all tenants that are due, the longest waiting first; not those whose facts are unknown yet. */
    public Uni<List<DueCampaign>> list(int limit) {
        return transactions.sql(
                Tenants.ALL,
                connection -> connection
                        .preparedQuery(LIST)
                        .execute(Tuple.of(utc(clock.instant()), limit))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new DueCampaign(
                                        row.getString("tenant"),
                                        row.getUUID("campaign_id"),
                                        row.getInteger("attempts")))
                                .toList()));
    }

    /**
     * Takes the mark away in the current Hibernate session, which holds the campaign's row.
     *
     * @return false where another replica was faster
     */
    public Uni<Boolean> take(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .map(taken -> taken == 1);
    }

    /** Looks again at a later time, because looking failed. */
    public Uni<Void> postpone(DueCampaign due, Instant until) {
        return transactions.sql(
                due.tenant(),
                connection -> connection
                        .preparedQuery(POSTPONE)
                        .execute(Tuple.of(due.tenant(), due.campaignId(), utc(until)))
                        .replaceWithVoid());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
