package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** Posts that are being published or looked up follow when their outcome is written, which looks at the lane. */
    private static final String HOLD_ACCOUNT = """
            update post set status = 'HELD', holds = array_append(holds, $3), updated_at = clock_timestamp(),
                version = version + 1
            where tenant = $1 and account_id = $2 and status in ('QUEUED', 'HELD') and $3 <> all(holds)""";

    private static final String RELEASE = """
            update post set holds = array_remove(holds, $3), account_id = coalesce(account_id, $5::uuid),
                status = case when status = 'HELD' and array_remove(holds, $3) = '{}' then 'QUEUED' else status end,
                updated_at = clock_timestamp(), version = version + 1
            where tenant = $1 and status = any($4) and $3 = any(holds) and %s
            returning id, account_id, channel, status, scheduled_for, due_at""";
    private static final String RELEASE_CAMPAIGN = RELEASE.formatted("campaign_id = $2");
    private static final String RELEASE_ACCOUNT =
            RELEASE.formatted("(account_id = $2 or account_id is null and channel = $6)");

    private static final String ACCOUNTS = """
            select distinct account_id from post
            where tenant = $1 and campaign_id = $2 and $3 = any(holds) and account_id is not null""";

    /** The accounts of the posts that the campaign holds. */
    Uni<Set<UUID>> accounts(SqlConnection connection, String tenant, UUID campaignId) {
        return connection
                .preparedQuery(ACCOUNTS)
                .execute(Tuple.of(tenant, campaignId, HoldReason.CAMPAIGN.name()))
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

    /** Takes the campaign's hold away; answers the posts that had it. */
    Uni<List<Released>> releaseCampaign(SqlConnection connection, String tenant, UUID campaignId) {
        return released(
                connection,
                RELEASE_CAMPAIGN,
                tenant,
                campaignId,
                HoldReason.CAMPAIGN.name(),
                PostTransitions.from(PostAction.RELEASE),
                null);
    }

    /** Takes the account's hold away, also from posts of its network that had no account; answers the posts. */
    Uni<List<Released>> releaseAccount(SqlConnection connection, String tenant, UUID accountId, Channel channel) {
        return released(
                connection,
                RELEASE_ACCOUNT,
                tenant,
                accountId,
                HoldReason.ACCOUNT.name(),
                PostTransitions.from(PostAction.RELEASE),
                accountId,
                channel.name());
    }

    private static Uni<List<Released>> released(SqlConnection connection, String sql, @Nullable Object... parameters) {
        return connection.preparedQuery(sql).execute(Tuple.from(parameters)).map(PostRows::released);
    }

    private static Uni<Void> run(SqlConnection connection, String sql, @Nullable Object... parameters) {
        return connection.preparedQuery(sql).execute(Tuple.from(parameters)).replaceWithVoid();
    }
}
