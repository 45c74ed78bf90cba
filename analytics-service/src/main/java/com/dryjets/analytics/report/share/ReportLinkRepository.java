package com.dryjets.analytics.report.share;

import com.dryjets.analytics.campaign.CampaignKey;
import com.dryjets.analytics.report.model.ReportScope.Subject;
import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries of links to reports. */
@ApplicationScoped
class ReportLinkRepository {

    private static final String INSERT = """
            insert into report_link (id, tenant, token_hash, campaign_id, label, report_type, days, start_date, end_date,
              channels, created_by, created_at, expires_at, schedule_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)""";

    private static final String PAGE = """
            select * from report_link
            where tenant = $1 and campaign_id = $2 and ($3::uuid is null or id < $3)
            order by id desc limit $4""";

    /** Without the links in the emails of schedules, which expire. */
    private static final String COUNT =
            "select count(*) from report_link where tenant = $1 and campaign_id = $2 and schedule_id is null";

    private static final String REVOKE = "delete from report_link where tenant = $1 and id = $2";

    private static final String REVOKE_OF_SCHEDULE = "delete from report_link where tenant = $1 and schedule_id = $2";

    /** By the database's clock. */
    private static final String FIND = """
            select * from report_link
            where token_hash = $1 and (expires_at is null or expires_at > clock_timestamp())""";

    private static final String ADD_OPENINGS = """
            update report_link l set opened_count = l.opened_count + o.count, last_opened_at = clock_timestamp()
            from unnest($1::uuid[], $2::bigint[]) as o (id, count) where l.id = o.id""";

    private static final String DELETE_EXPIRED = """
            delete from report_link where expires_at < clock_timestamp() - $1 * interval '1 millisecond'""";

    private static final String DELETE_OF = """
            delete from report_link
            where (tenant, campaign_id) in (select * from unnest($1::text[], $2::uuid[]))""";

    Uni<Void> insert(SqlConnection connection, String tenant, ShareToken token, ReportLinkView link) {
        Tuple values = Tuple.tuple()
                .addUUID(link.id())
                .addString(tenant)
                .addBuffer(token.hash())
                .addUUID(link.campaignId())
                .addString(link.label())
                .addString(link.reportType().name())
                .addInteger(link.days())
                .addLocalDate(link.startDate())
                .addLocalDate(link.endDate())
                .addArrayOfString(link.channels().stream().map(Channel::name).toArray(String[]::new))
                .addString(link.createdBy())
                .addOffsetDateTime(Utc.of(link.createdAt()))
                .addOffsetDateTime(link.expiresAt() == null ? null : Utc.of(link.expiresAt()))
                .addUUID(link.scheduleId());
        return connection.preparedQuery(INSERT).execute(values).replaceWithVoid();
    }

    /** The links of a campaign, from the newest to the oldest. */
    Uni<List<ReportLinkView>> page(SqlConnection connection, String tenant, UUID campaignId, PageRequest page) {
        return connection
                .preparedQuery(PAGE)
                .execute(Tuple.of(tenant, campaignId, page.afterId().orElse(null), page.fetch()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReportLinkRepository::view)
                        .toList());
    }

    /** How many links to a campaign people have created. */
    Uni<Long> count(SqlConnection connection, String tenant, UUID campaignId) {
        return connection
                .preparedQuery(COUNT)
                .execute(Tuple.of(tenant, campaignId))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Returns whether there was such a link. */
    Uni<Boolean> revoke(SqlConnection connection, String tenant, UUID id) {
        return connection.preparedQuery(REVOKE).execute(Tuple.of(tenant, id)).map(result -> result.rowCount() == 1);
    }

    Uni<Void> revokeOfSchedule(SqlConnection connection, String tenant, UUID scheduleId) {
        return connection
                .preparedQuery(REVOKE_OF_SCHEDULE)
                .execute(Tuple.of(tenant, scheduleId))
                .replaceWithVoid();
    }

    /** Finds a link, in the scope of all tenants; empty for an unknown or expired token. */
    Uni<Optional<OpenedLink>> find(SqlConnection connection, ShareToken token) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.tuple().addBuffer(token.hash()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReportLinkRepository::opened)
                        .findFirst());
    }

    /** Adds openings by link, in the scope of all tenants. */
    Uni<Void> addOpenings(SqlConnection connection, Map<UUID, Long> counts) {
        UUID[] ids = counts.keySet().toArray(UUID[]::new);
        Long[] openings = Arrays.stream(ids).map(counts::get).toArray(Long[]::new);
        return connection
                .preparedQuery(ADD_OPENINGS)
                .execute(Tuple.tuple().addArrayOfUUID(ids).addArrayOfLong(openings))
                .replaceWithVoid();
    }

    /** Deletes links that have been expired for this long, in the scope of all tenants. */
    Uni<Integer> deleteExpired(SqlConnection connection, Duration longerThan) {
        return connection
                .preparedQuery(DELETE_EXPIRED)
                .execute(Tuple.of((double) longerThan.toMillis()))
                .map(result -> result.rowCount());
    }

    /** Deletes the links to campaigns, in the scope of all tenants. */
    Uni<Integer> deleteOf(SqlConnection connection, List<CampaignKey> campaigns) {
        Tuple keys = Tuple.tuple()
                .addArrayOfString(campaigns.stream().map(CampaignKey::tenant).toArray(String[]::new))
                .addArrayOfUUID(campaigns.stream().map(CampaignKey::id).toArray(UUID[]::new));
        return connection.preparedQuery(DELETE_OF).execute(keys).map(result -> result.rowCount());
    }

    private static OpenedLink opened(Row row) {
        return new OpenedLink(
                row.getUUID("id"), new Subject(row.getString("tenant"), row.getUUID("campaign_id")), scope(row));
    }

    private static LinkScope scope(Row row) {
        return new LinkScope(
                ReportType.valueOf(row.getString("report_type")),
                row.getInteger("days"),
                row.getLocalDate("start_date"),
                row.getLocalDate("end_date"),
                Arrays.stream(row.getArrayOfStrings("channels"))
                        .map(Channel::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class))));
    }

    private static ReportLinkView view(Row row) {
        LinkScope scope = scope(row);
        @Nullable UUID scheduleId = row.getUUID("schedule_id");
        return new ReportLinkView(
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                row.getString("label"),
                scope.type(),
                scope.days(),
                scope.startDate(),
                scope.endDate(),
                List.copyOf(scope.channels()),
                row.getString("created_by"),
                row.getOffsetDateTime("created_at").toInstant(),
                Utc.instant(row.getOffsetDateTime("expires_at")),
                row.getLong("opened_count"),
                Utc.instant(row.getOffsetDateTime("last_opened_at")),
                scheduleId);
    }
}
