package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.campaign.CampaignMetrics;
import com.dryjets.analytics.campaign.CampaignMetricsService;
import com.dryjets.analytics.rollup.HourlyRollups;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Answers at which hours of the week people respond to a campaign. */
@ApplicationScoped
class HeatMapService {

    private final TenantTransaction transactions;
    private final CampaignMetricsService campaigns;
    private final HourlyRollups rollups;
    private final Clock clock;

    HeatMapService(
            TenantTransaction transactions, CampaignMetricsService campaigns, HourlyRollups rollups, Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.rollups = rollups;
        this.clock = clock;
    }

    /** The last days as a week; 404 if the campaign does not exist. */
    Uni<HeatMapView> heatMap(String tenant, UUID campaignId, int days) {
        return transactions.sql(
                tenant,
                connection -> campaigns
                        .get(connection, tenant, campaignId)
                        .chain(campaign -> heatMap(connection, tenant, campaign, days)));
    }

    private Uni<HeatMapView> heatMap(SqlConnection connection, String tenant, CampaignMetrics campaign, int days) {
        ZoneId zone = TimeZones.orUtc(campaign.zone());
        Instant now = clock.instant();
        Period period = Period.lastDays(LocalDate.ofInstant(now, zone), days, campaign.zone());
        UUID campaignId = campaign.campaign().id();
        return rollups.weekHours(connection, tenant, campaignId, period.start(), now, zone, HeatMapRules.METRICS)
                .map(found -> new HeatMapView(
                        campaignId,
                        period,
                        HeatMapRules.metrics(found),
                        HeatMapRules.cells(period.start(), now, zone, found)));
    }
}
