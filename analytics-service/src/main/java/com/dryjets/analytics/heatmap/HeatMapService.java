package com.dryjets.analytics.heatmap;

import com.dryjets.analytics.figures.CampaignFigures;
import com.dryjets.analytics.figures.FiguresRepository;
import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Answers at which hours of the week a campaign meets people. */
@ApplicationScoped
class HeatMapService {

    private final TenantTransaction transactions;
    private final FiguresRepository figures;
    private final HeatMapRepository repository;
    private final Clock clock;

    HeatMapService(
            TenantTransaction transactions, FiguresRepository figures, HeatMapRepository repository, Clock clock) {
        this.transactions = transactions;
        this.figures = figures;
        this.repository = repository;
        this.clock = clock;
    }

    /** The last days as a week; 404 where there is no such campaign. */
    Uni<HeatMap> heatMap(String tenant, UUID campaignId, int days) {
        return transactions.sql(
                tenant,
                connection -> figures.get(connection, tenant, campaignId)
                        .chain(campaign -> heatMap(connection, tenant, campaign, days)));
    }

    private Uni<HeatMap> heatMap(SqlConnection connection, String tenant, CampaignFigures campaign, int days) {
        ZoneId zone = ZoneId.of(campaign.zone());
        Instant now = clock.instant();
        Period period = Period.lastDays(LocalDate.ofInstant(now, zone), days, campaign.zone());
        Instant from = period.from().atStartOfDay(zone).toInstant();
        UUID campaignId = campaign.campaign().id();
        return repository
                .sums(connection, tenant, campaignId, from, now, zone)
                .map(sums -> new HeatMap(
                        campaignId, period, HeatMapRules.metrics(sums), HeatMapRules.cells(from, now, zone, sums)));
    }
}
