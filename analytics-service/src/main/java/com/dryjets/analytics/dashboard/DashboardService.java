package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.campaign.CampaignMetrics;
import com.dryjets.analytics.campaign.CampaignMetricsService;
import com.dryjets.analytics.rollup.DayTotals.SplitDay;
import com.dryjets.analytics.rollup.HourlyRollups;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.rollup.Rollups;
import com.dryjets.analytics.trend.HourRules;
import com.dryjets.analytics.trend.TrendRules;
import com.dryjets.analytics.trend.Trends;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Answers how a campaign performs. */
@ApplicationScoped
class DashboardService {

    private static final int TREND_DAYS = 30;

    private final TenantTransaction transactions;
    private final CampaignMetricsService campaigns;
    private final Rollups rollups;
    private final HourlyRollups hourlyRollups;
    private final Clock clock;

    DashboardService(
            TenantTransaction transactions,
            CampaignMetricsService campaigns,
            Rollups rollups,
            HourlyRollups hourlyRollups,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.rollups = rollups;
        this.hourlyRollups = hourlyRollups;
        this.clock = clock;
    }

    /** A campaign with the days of a period and of the one before it, and the day of its first record. */
    private record Loaded(
            CampaignMetrics campaign, Period period, List<SplitDay> days, Optional<LocalDate> first, Instant at) {

        UUID campaignId() {
            return campaign.campaign().id();
        }

        Trends trends() {
            return TrendRules.of(period, days, period.to());
        }
    }

    /** The campaign at a glance; 404 if the campaign does not exist. */
    Uni<DashboardView> dashboard(String tenant, UUID campaignId) {
        return load(tenant, campaignId, TREND_DAYS)
                .map(loaded -> DashboardView.of(
                        loaded.campaign(),
                        loaded.period(),
                        loaded.days(),
                        loaded.first(),
                        loaded.trends(),
                        loaded.at()));
    }

    Uni<TrendsView> trends(String tenant, UUID campaignId, int days) {
        return load(tenant, campaignId, days)
                .map(loaded -> TrendsView.of(campaignId, loaded.period(), loaded.trends(), null));
    }

    /** The trends with the hours of the days; 404 if the campaign does not exist. */
    Uni<TrendsView> hourlyTrends(String tenant, UUID campaignId, int days) {
        return transactions.sql(
                tenant,
                connection -> load(connection, tenant, campaignId, days)
                        .chain(loaded -> withHours(connection, tenant, loaded)));
    }

    private Uni<TrendsView> withHours(SqlConnection connection, String tenant, Loaded loaded) {
        Period period = loaded.period();
        UUID campaignId = loaded.campaignId();
        return hourlyRollups
                .hours(
                        connection,
                        tenant,
                        campaignId,
                        HourRules.readFrom(period),
                        loaded.at(),
                        TimeZones.orUtc(period.timeZone()))
                .map(hours ->
                        TrendsView.of(campaignId, period, loaded.trends(), HourRules.of(period, hours, loaded.at())));
    }

    Uni<ChannelMetricsView> channelMetrics(String tenant, UUID campaignId) {
        return view(tenant, campaignId, ChannelMetricsView::of);
    }

    Uni<ChannelComparisonView> comparison(String tenant, UUID campaignId) {
        return view(tenant, campaignId, ChannelComparisonView::of);
    }

    Uni<RoiView> roi(String tenant, UUID campaignId) {
        return view(tenant, campaignId, RoiView::of);
    }

    private <T> Uni<T> view(String tenant, UUID campaignId, Function<CampaignMetrics, T> view) {
        return transactions
                .sql(tenant, connection -> campaigns.get(connection, tenant, campaignId))
                .map(view);
    }

    private Uni<Loaded> load(String tenant, UUID campaignId, int days) {
        return transactions.sql(tenant, connection -> load(connection, tenant, campaignId, days));
    }

    private Uni<Loaded> load(SqlConnection connection, String tenant, UUID campaignId, int days) {
        return campaigns
                .get(connection, tenant, campaignId)
                .chain(campaign -> load(connection, tenant, campaign, days));
    }

    private Uni<Loaded> load(SqlConnection connection, String tenant, CampaignMetrics campaign, int days) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, TimeZones.orUtc(campaign.zone()));
        Period period = Period.lastDays(today, days, campaign.zone());
        UUID campaignId = campaign.campaign().id();
        // Both queries are sent at once.
        return Uni.combine()
                .all()
                .unis(
                        rollups.splitDays(connection, tenant, campaignId, period.withBefore()),
                        rollups.firstDay(connection, tenant, campaignId, period))
                .with((found, first) -> new Loaded(campaign, period, found, first, now));
    }
}
