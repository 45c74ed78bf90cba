package com.dryjets.social.projection;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Creates, locks, reads and stores campaign projections. */
@ApplicationScoped
class CampaignProjectionRepository {

    private static final String ENSURE = """
            insert into campaign_projection (tenant, campaign_id, status) values ($1, $2, 'UNKNOWN')
            on conflict do nothing""";
    private static final String FIND = "select * from campaign_projection where tenant = $1 and campaign_id = $2";
    private static final String LOCK = FIND + " for update";
    private static final String SHARE = FIND + " for share";
    private static final String STORE = """
            update campaign_projection set name = $3, status = $4, channels = $5, starts_at = $6, ends_at = $7,
                time_zone = $8, ended_at = $9, schedule_request_id = $10
            where tenant = $1 and campaign_id = $2""";

    Uni<Void> ensure(SqlConnection connection, String tenant, UUID campaignId) {
        return connection
                .preparedQuery(ENSURE)
                .execute(Tuple.of(tenant, campaignId))
                .replaceWithVoid();
    }

    Uni<Optional<CampaignProjection>> find(SqlConnection connection, String tenant, UUID campaignId) {
        return one(connection, FIND, tenant, campaignId);
    }

    /** Locks a campaign for its transaction alone. */
    Uni<Optional<CampaignProjection>> lock(SqlConnection connection, String tenant, UUID campaignId) {
        return one(connection, LOCK, tenant, campaignId);
    }

    /** Locks a campaign against changes; any number of transactions may hold it so. */
    Uni<Optional<CampaignProjection>> share(SqlConnection connection, String tenant, UUID campaignId) {
        return one(connection, SHARE, tenant, campaignId);
    }

    private static Uni<Optional<CampaignProjection>> one(
            SqlConnection connection, String sql, String tenant, UUID campaignId) {
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of(tenant, campaignId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(CampaignProjectionRepository::read)
                        .findFirst());
    }

    Uni<Void> store(SqlConnection connection, CampaignProjection campaign) {
        return connection
                .preparedQuery(STORE)
                .execute(Tuple.from(new Object[] {
                    campaign.tenant(),
                    campaign.campaignId(),
                    campaign.name(),
                    campaign.status().name(),
                    campaign.channels().stream().map(Channel::name).toArray(String[]::new),
                    utc(campaign.startsAt()),
                    utc(campaign.endsAt()),
                    campaign.timeZone(),
                    utc(campaign.endedAt()),
                    campaign.scheduleRequestId()
                }))
                .replaceWithVoid();
    }

    private static CampaignProjection read(Row row) {
        String[] channels = row.getArrayOfStrings("channels");
        return new CampaignProjection(
                row.getString("tenant"),
                row.getUUID("campaign_id"),
                row.getString("name"),
                CampaignStatus.valueOf(row.getString("status")),
                channels == null
                        ? List.of()
                        : Arrays.stream(channels).map(Channel::valueOf).toList(),
                Utc.instant(row.getOffsetDateTime("starts_at")),
                Utc.instant(row.getOffsetDateTime("ends_at")),
                row.getString("time_zone"),
                Utc.instant(row.getOffsetDateTime("ended_at")),
                row.getUUID("schedule_request_id"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : Utc.of(time);
    }
}
