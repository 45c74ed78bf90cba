package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Holds and releases the posts of whole campaigns and accounts, each in one statement. */
@ApplicationScoped
class HoldRepository {

    private static final String HOLD_CAMPAIGN = """
            update post set status = case when status = 'QUEUED' then 'HELD' else status end,
                holds = array_append(holds, $3), updated_at = clock_timestamp(), version = version + 1
            where tenant = $1 and campaign_id = $2 and status = any($4) and $3 <> all(holds)""";

    /** Excludes posts being published or looked up: they are held when their outcome is stored, which checks the lane. */
    private static final String HOLD_ACCOUNT = """
            update post set status = 'HELD', holds = array_append(holds, $3), updated_at = clock_timestamp(),
                version = version + 1
            where tenant = $1 and account_id = $2 and status in ('QUEUED', 'HELD') and $3 <> all(holds)""";

    private static final String RELEASED = """
            id, account_id, channel, status, timing, scheduled_for, due_at, (
                select c.ends_at from campaign_projection c
                where c.tenant = post.tenant and c.campaign_id = post.campaign_id) as latest""";
    private static final String RELEASE = """
            update post set holds = array_remove(holds, $3), account_id = coalesce(account_id, $4::uuid),
                status = case when status = 'HELD' and array_remove(holds, $3) = '{}' then 'QUEUED' else status end,
                updated_at = clock_timestamp(), version = version + 1
            where tenant = $1 and $3 = any(holds) and %s
            returning\s""" + RELEASED;
    private static final String RELEASE_CAMPAIGN = RELEASE.formatted("campaign_id = $2 and status = any($5)");

    /** Only held posts wait for an account; posts being published have one. */
    private static final String RELEASE_ACCOUNT = RELEASE.formatted("account_id = $2 and status = 'HELD'");

    private static final String ADOPT = RELEASE.formatted("account_id is null and channel = $2 and status = 'HELD'");

    private static final String HOLD_WITHOUT_TIME = """
            update post set status = 'HELD', holds = array_append(holds, 'TIME'), updated_at = clock_timestamp(),
                version = version + 1
            where tenant = $1 and status in ('QUEUED', 'HELD') and 'TIME' <> all(holds) and %s""";
    private static final String HOLD_POSTS_WITHOUT_TIME = HOLD_WITHOUT_TIME.formatted("id = any($2)");
    private static final String HOLD_AFTER = HOLD_WITHOUT_TIME.formatted("campaign_id = $2 and scheduled_for > $3");

    /** Keeps future times that a person or a slot determined; a post whose time has passed gets a new one instead. */
    private static final String RELEASE_UNTIL = RELEASE.formatted("""
            campaign_id = $2 and status = 'HELD' and 'TIME' = any(holds) and timing <> 'BEST'
              and scheduled_for > clock_timestamp() and scheduled_for <= $5""");

    /**
     * Posts that need a new time. Excludes posts whose own time is still to come, but after their campaign's end. Takes the
     * first posts of each account, so that an account without free times doesn't block the others.
     */
    private static final String WITHOUT_TIME = "select " + RELEASED + """
             from (
                select id, tenant, campaign_id, account_id, channel, status, timing, scheduled_for, due_at,
                    row_number() over (partition by channel, account_id order by scheduled_for, id) as place
                from post
                where tenant = $1 and campaign_id = $2 and status = 'HELD' and 'TIME' = any(holds)
                  and (timing = 'BEST' or scheduled_for <= clock_timestamp())) post
            where place <= $3""";

    private static final String ACCOUNTS = """
            select distinct account_id from post
            where tenant = $1 and campaign_id = $2 and $3 = any(holds) and account_id is not null""";
    private static final String ACCOUNTS_WITHOUT_TIME = """
            select distinct account_id from post
            where tenant = $1 and campaign_id = $2 and status = 'HELD' and 'TIME' = any(holds)
              and account_id is not null""";

    /** Returns the accounts of the posts that the campaign holds. */
    Uni<Set<UUID>> accounts(SqlConnection connection, String tenant, UUID campaignId) {
        return accounts(connection, ACCOUNTS, Tuple.of(tenant, campaignId, HoldReason.CAMPAIGN.name()));
    }

    /** Returns the accounts of a campaign's posts that wait for a time. */
    Uni<Set<UUID>> accountsWithoutTime(SqlConnection connection, String tenant, UUID campaignId) {
        return accounts(connection, ACCOUNTS_WITHOUT_TIME, Tuple.of(tenant, campaignId));
    }

    private static Uni<Set<UUID>> accounts(SqlConnection connection, String sql, Tuple values) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("account_id"))
                        .collect(Collectors.toSet()));
    }

    Uni<Void> holdCampaign(SqlConnection connection, String tenant, UUID campaignId) {
        return run(
                connection,
                HOLD_CAMPAIGN,
                tenant,
                campaignId,
                HoldReason.CAMPAIGN.name(),
                PostTransitions.from(PostAction.HOLD));
    }

    Uni<Void> holdAccount(SqlConnection connection, String tenant, UUID accountId) {
        return run(connection, HOLD_ACCOUNT, tenant, accountId, HoldReason.ACCOUNT.name());
    }

    /** Removes the campaign's hold; returns the posts that had it. */
    Uni<List<Released>> releaseCampaign(SqlConnection connection, String tenant, UUID campaignId) {
        return released(
                connection,
                RELEASE_CAMPAIGN,
                tenant,
                campaignId,
                HoldReason.CAMPAIGN.name(),
                null,
                PostTransitions.from(PostAction.RELEASE));
    }

    /** Removes the account's hold; returns the posts that had it. */
    Uni<List<Released>> releaseAccount(SqlConnection connection, String tenant, UUID accountId) {
        return released(connection, RELEASE_ACCOUNT, tenant, accountId, HoldReason.ACCOUNT.name(), accountId);
    }

    /** Assigns the account the posts of its network that wait for one; returns them. */
    Uni<List<Released>> adopt(SqlConnection connection, String tenant, UUID accountId, Channel channel) {
        return released(connection, ADOPT, tenant, channel.name(), HoldReason.ACCOUNT.name(), accountId);
    }

    /** Holds posts that have no free time. */
    Uni<Void> holdWithoutTime(SqlConnection connection, String tenant, Collection<UUID> ids) {
        return run(connection, HOLD_POSTS_WITHOUT_TIME, tenant, ids.toArray(UUID[]::new));
    }

    /** Holds a campaign's waiting posts that are scheduled after its end. */
    Uni<Void> holdAfter(SqlConnection connection, String tenant, UUID campaignId, Instant end) {
        return run(connection, HOLD_AFTER, tenant, campaignId, Utc.of(end));
    }

    /** Releases posts whose own times are in the future and no longer after the campaign's end; returns them. */
    Uni<List<Released>> releaseUntil(SqlConnection connection, String tenant, UUID campaignId, Instant end) {
        return released(connection, RELEASE_UNTIL, tenant, campaignId, HoldReason.TIME.name(), null, Utc.of(end));
    }

    /** Lists a campaign's posts that wait for a free time, at most {@code limit} per account. */
    Uni<List<Released>> withoutTime(SqlConnection connection, String tenant, UUID campaignId, int limit) {
        return released(connection, WITHOUT_TIME, tenant, campaignId, limit);
    }

    private static Uni<List<Released>> released(SqlConnection connection, String sql, @Nullable Object... parameters) {
        return connection.preparedQuery(sql).execute(Tuple.from(parameters)).map(PostRows::released);
    }

    private static Uni<Void> run(SqlConnection connection, String sql, @Nullable Object... parameters) {
        return connection.preparedQuery(sql).execute(Tuple.from(parameters)).replaceWithVoid();
    }
}
