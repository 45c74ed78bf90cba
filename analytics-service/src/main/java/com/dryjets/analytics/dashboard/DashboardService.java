package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.dashboard.PeriodRules.Period;
import com.dryjets.common.problem.Problem;
import com.dryjets.common.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Answers what came of a campaign. A campaign is there when it has either told of itself or has records. */
@ApplicationScoped
class DashboardService {

    private static final int TREND_DAYS = 30;

    private final TenantTransaction transactions;
    private final DashboardRepository repository;
    private final Clock clock;

    DashboardService(TenantTransaction transactions, DashboardRepository repository, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.clock = clock;
    }

    Uni<DashboardView> dashboard(String tenant, UUID campaignId) {
        Period period = Period.lastDays(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), TREND_DAYS);
        Period both = new Period(period.before().from(), period.to(), period.timeZone());
        return transactions.sql(
                tenant,
                connection -> figures(connection, tenant, campaignId)
                        .chain(figures -> repository
                                .days(connection, tenant, campaignId, both)
                                .map(days -> DashboardView.of(figures, period, days, clock.instant()))));
    }

    Uni<ChannelMetricsView> channelMetrics(String tenant, UUID campaignId) {
        return transactions
                .sql(tenant, connection -> figures(connection, tenant, campaignId))
                .map(ChannelMetricsView::of);
    }

    Uni<RoiView> roi(String tenant, UUID campaignId) {
        return transactions
                .sql(tenant, connection -> figures(connection, tenant, campaignId))
                .map(RoiView::of);
    }

    private Uni<CampaignFigures> figures(SqlConnection connection, String tenant, UUID campaignId) {
        return repository
                .campaign(connection, tenant, campaignId)
                .chain(campaign -> repository
                        .totals(connection, tenant, campaignId)
                        .map(totals -> {
                            if (campaign.isEmpty() && totals.isEmpty()) {
                                throw Problem.notFound("campaign", campaignId);
                            }
                            return new CampaignFigures(campaign.orElse(CampaignView.unknown(campaignId)), totals);
                        }));
    }
}
