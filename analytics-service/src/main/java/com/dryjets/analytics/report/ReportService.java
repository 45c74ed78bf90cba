package com.dryjets.analytics.report;

import com.dryjets.analytics.campaign.CampaignMetrics;
import com.dryjets.analytics.campaign.CampaignMetricsService;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.ReportScope;
import com.dryjets.analytics.report.model.ReportScope.Subject;
import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.analytics.report.words.ReportEditor;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.rollup.Rollups;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Creates reports. */
@ApplicationScoped
public class ReportService {

    private final TenantTransaction transactions;
    private final CampaignMetricsService campaigns;
    private final Rollups rollups;
    private final ReportEditor editor;
    private final Clock clock;

    ReportService(
            TenantTransaction transactions,
            CampaignMetricsService campaigns,
            Rollups rollups,
            ReportEditor editor,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.rollups = rollups;
        this.editor = editor;
        this.clock = clock;
    }

    /** The report; 404 if the campaign does not exist. */
    public Uni<Report> report(Subject of, ReportType type, ReportScope scope) {
        // The editor runs after the transaction: a language model takes longer than a database should wait.
        return transactions
                .sql(
                        of.tenant(),
                        connection -> campaigns
                                .get(connection, of.tenant(), of.campaignId())
                                .chain(campaign -> compose(connection, of, type, scope, campaign)))
                .chain(report -> editor.edit(of.tenant(), report));
    }

    /** The report in the caller's transaction, with the built-in wording. */
    public Uni<Report> compose(
            SqlConnection connection, Subject of, ReportType type, ReportScope scope, CampaignMetrics campaign) {
        Instant now = clock.instant();
        Period period = scope.period(now, campaign.zone());
        return Uni.combine()
                .all()
                .unis(
                        rollups.days(connection, of.tenant(), of.campaignId(), period.withBefore()),
                        rollups.firstDay(connection, of.tenant(), of.campaignId(), period))
                .with((days, first) -> ReportRules.compose(type, scope, campaign, days, first, now));
    }
}
