package com.dryjets.social.post;

import com.dryjets.kit.work.Backoff;
import com.dryjets.social.post.CampaignPosts.WithoutTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Schedules the searches for free times for a campaign's waiting posts: at once, then with growing pauses, and at once again
 * when a time may have become free.
 */
@ApplicationScoped
class PlacementRepository {

    private static final Backoff PAUSES = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));

    /** The number of searches after which the longest pause is reached. */
    private static final int STEPS = 7;

    /**
     * Skips from one campaign to the next in the index, however many of its posts wait. A claim schedules the next search,
     * so that no other replica claims the same campaign.
     */
    private static final String CLAIM = """
            with recursive waiting as (
                (select tenant, campaign_id from post where status = 'HELD' and 'TIME' = any(holds)
                 order by tenant, campaign_id limit 1)
                union all
                select n.tenant, n.campaign_id from waiting w cross join lateral (
                    select tenant, campaign_id from post
                    where status = 'HELD' and 'TIME' = any(holds) and (tenant, campaign_id) > (w.tenant, w.campaign_id)
                    order by tenant, campaign_id limit 1) n),
            due as (
                select w.tenant, w.campaign_id from waiting w
                left join post_placement p on p.tenant = w.tenant and p.campaign_id = w.campaign_id
                where p.due_at is null or p.due_at <= now()
                order by w.tenant, w.campaign_id limit $2)
            insert into post_placement as p (tenant, campaign_id, looks, due_at)
            select tenant, campaign_id, 1, clock_timestamp() + ($1::float8[])[1] * interval '1 millisecond' from due
            on conflict (tenant, campaign_id) do update set looks = p.looks + 1,
                due_at = clock_timestamp()
                    + ($1::float8[])[least(p.looks + 1, cardinality($1::float8[]))] * interval '1 millisecond'
            where p.due_at <= now()
            returning p.tenant, p.campaign_id""";

    /** Rows that were not claimed within an hour after they were due belong to campaigns without waiting posts. */
    private static final String FORGET = "delete from post_placement where due_at < now() - interval '1 hour'";

    /** Skips locked rows: the transaction that holds one is scheduling a search, too. */
    private static final String SOON = """
            update post_placement set looks = 0, due_at = now() where (tenant, campaign_id) in (
                select tenant, campaign_id from post_placement where tenant = $1 and due_at > now() and %s
                for update skip locked)""";

    private static final String CAMPAIGN_SOON = SOON.formatted("campaign_id = $2");
    private static final String ALL_SOON = SOON.formatted("true");

    /** Claims campaigns, across all tenants, whose posts are due for another search for free times. */
    Uni<List<WithoutTime>> claim(SqlConnection connection, int limit) {
        Double[] pauses = IntStream.rangeClosed(1, STEPS)
                .mapToObj(look -> (double) PAUSES.after(look).toMillis())
                .toArray(Double[]::new);
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(pauses, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new WithoutTime(row.getString("tenant"), row.getUUID("campaign_id")))
                        .toList());
    }

    /** Deletes the schedules of campaigns that have no waiting posts any more. */
    Uni<Void> forget(SqlConnection connection) {
        return connection.query(FORGET).execute().replaceWithVoid();
    }

    /** Makes the next search for a campaign due now, because the campaign has changed. */
    Uni<Void> soon(SqlConnection connection, String tenant, UUID campaignId) {
        return connection
                .preparedQuery(CAMPAIGN_SOON)
                .execute(Tuple.of(tenant, campaignId))
                .replaceWithVoid();
    }

    /** Makes the next search due now for all of a tenant's campaigns, because an account they share may have a free time. */
    Uni<Void> soon(SqlConnection connection, String tenant) {
        return connection.preparedQuery(ALL_SOON).execute(Tuple.of(tenant)).replaceWithVoid();
    }
}
