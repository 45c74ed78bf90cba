package com.dryjets.analytics.campaign;

import com.dryjets.analytics.rollup.Period;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads campaign projections over a plain connection, in the same transaction as rollups. */
@ApplicationScoped
class CampaignRepository {

    private static final String CAMPAIGNS = """
            select id, name, type, status, channels, budget_amount, currency, starts_at, ends_at, time_zone, zone
            from campaign_projection where tenant = $1 and id = any($2)""";

    private static final String CURRENCIES = """
            select c.tenant, c.id, c.currency
            from campaign_projection c join unnest($1::text[], $2::uuid[]) as wanted (tenant, id) using (tenant, id)
            where c.currency is not null""";

    private static final String DELETED = "select tenant, id from campaign_projection where status = $1";

    Uni<Map<UUID, KnownCampaign>> find(SqlConnection connection, String tenant, List<UUID> campaignIds) {
        return connection
                .preparedQuery(CAMPAIGNS)
                .execute(Tuple.of(tenant, campaignIds.toArray(UUID[]::new)))
                .map(CampaignRepository::byId);
    }

    /** The currencies of campaigns of any tenant; those whose currency is not known are absent. */
    Uni<Map<CampaignKey, String>> currencies(SqlConnection connection, List<CampaignKey> campaigns) {
        String[] tenants = campaigns.stream().map(CampaignKey::tenant).toArray(String[]::new);
        UUID[] ids = campaigns.stream().map(CampaignKey::id).toArray(UUID[]::new);
        return connection
                .preparedQuery(CURRENCIES)
                .execute(Tuple.of(tenants, ids))
                .map(rows -> {
                    Map<CampaignKey, String> currencies = new HashMap<>();
                    rows.forEach(row -> currencies.put(
                            new CampaignKey(row.getString("tenant"), row.getUUID("id")), row.getString("currency")));
                    return currencies;
                });
    }

    /** The campaigns of all tenants that were deleted. */
    Uni<List<CampaignKey>> deleted(SqlConnection connection) {
        return connection
                .preparedQuery(DELETED)
                .execute(Tuple.of(CampaignStatus.DELETED.name()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new CampaignKey(row.getString("tenant"), row.getUUID("id")))
                        .toList());
    }

    private static Map<UUID, KnownCampaign> byId(RowSet<Row> rows) {
        Map<UUID, KnownCampaign> campaigns = new HashMap<>();
        rows.forEach(row -> campaigns.put(row.getUUID("id"), campaign(row)));
        return campaigns;
    }

    private static KnownCampaign campaign(Row row) {
        return new KnownCampaign(view(row), Objects.requireNonNullElse(row.getString("zone"), Period.DEFAULT_ZONE));
    }

    private static CampaignView view(Row row) {
        String currency = row.getString("currency");
        return new CampaignView(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("type"),
                row.getString("status"),
                List.of(row.getArrayOfStrings("channels")).stream()
                        .map(Channel::valueOf)
                        .toList(),
                currency == null ? null : new Money(row.getBigDecimal("budget_amount"), currency),
                Utc.instant(row.getOffsetDateTime("starts_at")),
                Utc.instant(row.getOffsetDateTime("ends_at")),
                row.getString("time_zone"));
    }
}
