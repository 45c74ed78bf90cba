package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.figures.CampaignFigures;
import com.dryjets.analytics.figures.CampaignFigures.AudienceDay;
import com.dryjets.analytics.figures.FiguresRepository;
import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.analytics.trend.HourRules;
import com.dryjets.analytics.trend.TrendRules;
import com.dryjets.analytics.trend.Trends;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Answers what came of a campaign. A campaign is there when it has either told of itself or has records. */
@ApplicationScoped
public class DashboardService {

    private static final int TREND_DAYS = 30;

    private final TenantTransaction transactions;
    private final FiguresRepository repository;
    private final HoursRepository hours;
    private final Clock clock;

    DashboardService(TenantTransaction transactions, FiguresRepository repository, HoursRepository hours, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.hours = hours;
        this.clock = clock;
    }

    /** Figures with the days of a period and of the one before it. */
    private record Loaded(CampaignFigures figures, Period period, List<AudienceDay> days, Instant at) {

        Trends trends() {
            return TrendRules.of(period, days, period.to(), figures.campaign().currency());
        }
    }

    /** The campaign at one glance; 404 where there is none. */
    public Uni<DashboardView> dashboard(String tenant, UUID campaignId) {
        return load(tenant, campaignId, TREND_DAYS)
                .map(loaded -> DashboardView.of(
                        loaded.figures(), loaded.period(), loaded.days(), loaded.trends(), loaded.at()));
    }

    Uni<TrendsView> trends(String tenant, UUID campaignId, int days) {
        return load(tenant, campaignId, days)
                .map(loaded -> TrendsView.of(campaignId, loaded.period(), loaded.trends(), null));
    }

    /** The trends with the hours of the days; 404 where there is no such campaign. */
    Uni<TrendsView> hourlyTrends(String tenant, UUID campaignId, int days) {
        return transactions.sql(
                tenant,
                connection -> load(connection, tenant, campaignId, days)
                        .chain(loaded -> withHours(connection, tenant, loaded)));
    }

    private Uni<TrendsView> withHours(SqlConnection connection, String tenant, Loaded loaded) {
        Period period = loaded.period();
        UUID campaignId = loaded.figures().campaign().id();
        return hours.hours(connection, tenant, campaignId, HourRules.readFrom(period), loaded.at())
                .map(found ->
                        TrendsView.of(campaignId, period, loaded.trends(), HourRules.of(period, found, loaded.at())));
    }

    Uni<ChannelMetricsView> channelMetrics(String tenant, UUID campaignId) {
        return figures(tenant, campaignId, ChannelMetricsView::of);
    }

    Uni<ChannelComparisonView> comparison(String tenant, UUID campaignId) {
        return figures(tenant, campaignId, ChannelComparisonView::of);
    }

    Uni<RoiView> roi(String tenant, UUID campaignId) {
        return figures(tenant, campaignId, RoiView::of);
    }

    private <T> Uni<T> figures(String tenant, UUID campaignId, Function<CampaignFigures, T> view) {
        return transactions
                .sql(tenant, connection -> repository.get(connection, tenant, campaignId))
                .map(view);
    }

    private Uni<Loaded> load(String tenant, UUID campaignId, int days) {
        return transactions.sql(tenant, connection -> load(connection, tenant, campaignId, days));
    }

    private Uni<Loaded> load(SqlConnection connection, String tenant, UUID campaignId, int days) {
        return repository.get(connection, tenant, campaignId).chain(figures -> load(connection, tenant, figures, days));
    }

    private Uni<Loaded> load(SqlConnection connection, String tenant, CampaignFigures figures, int days) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(figures.zone()));
        Period period = Period.lastDays(today, days, figures.zone());
        return repository
                .audienceDays(connection, tenant, figures.campaign().id(), period.withBefore())
                .map(found -> new Loaded(figures, period, found, now));
    }
}
