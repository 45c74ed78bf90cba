package com.dryjets.analytics.report.schedule;

import com.dryjets.analytics.campaign.CampaignMetrics;
import com.dryjets.analytics.campaign.CampaignMetricsService;
import com.dryjets.analytics.report.ReportService;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.ReportScope;
import com.dryjets.analytics.report.model.ReportScope.Subject;
import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.contracts.value.TimeZones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Composes the reports of schedules. */
@ApplicationScoped
class ScheduledReports {

    private final CampaignMetricsService campaigns;
    private final ReportService reports;

    ScheduledReports(CampaignMetricsService campaigns, ReportService reports) {
        this.campaigns = campaigns;
        this.reports = reports;
    }

    /**
     * A report of a run.
     *
     * @param last whether the campaign has ended, so that no other report follows
     */
    record Composed(Report report, boolean last) {}

    /**
     * The report of the run that was due at an instant, as a summary: the email has only its KPIs, and the text of an executive report is written
     * when its link is opened. 404 if the campaign does not exist.
     */
    Uni<Composed> compose(SqlConnection connection, String tenant, ReportSchedule schedule, Instant due) {
        Subject subject = new Subject(tenant, schedule.campaignId());
        return campaigns
                .get(connection, tenant, schedule.campaignId())
                .chain(campaign -> reports.compose(
                                connection,
                                subject,
                                ReportType.SUMMARY,
                                scope(schedule.plan(), campaign, due),
                                campaign)
                        .map(report -> new Composed(report, campaign.campaign().hasEnded())));
    }

    /** The days are complete: they end with the day before the run was due, in the campaign's time zone. */
    private static ReportScope scope(SchedulePlan plan, CampaignMetrics campaign, Instant due) {
        LocalDate last =
                LocalDate.ofInstant(due, TimeZones.orUtc(campaign.zone())).minusDays(1);
        return ReportScope.of(last.minusDays(plan.days() - 1L), last, List.copyOf(plan.channels()));
    }
}
