package com.dryjets.analytics.summary;

import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.rollup.Rollups;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Answers one metric by day for several campaigns, with one query. */
@ApplicationScoped
class CampaignDaysService {

    private final TenantTransaction transactions;
    private final Rollups rollups;
    private final Clock clock;

    CampaignDaysService(TenantTransaction transactions, Rollups rollups, Clock clock) {
        this.transactions = transactions;
        this.rollups = rollups;
        this.clock = clock;
    }

    Uni<CampaignDaysView> days(String tenant, List<UUID> campaignIds, Metric metric, int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Period period = Period.lastDays(today, days, Period.DEFAULT_ZONE);
        return transactions
                .sql(tenant, connection -> rollups.metricDays(connection, tenant, campaignIds, metric, period))
                .map(values -> CampaignDaysView.of(metric, period, campaignIds, values));
    }
}
