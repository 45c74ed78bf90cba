package com.dryjets.analytics.report.schedule;

import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.share.LinkScope;
import com.dryjets.analytics.report.share.NewLink;
import com.dryjets.analytics.report.share.ReportLinkService;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.contracts.event.ReportEvent.ReportReady;
import com.dryjets.contracts.event.ReportEvent.ReportRecipient;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Publishes a run's report: creates its link, and writes the event from which its recipients are emailed. */
@ApplicationScoped
class ReportPublisher {

    private static final Duration LINK_LIFE = Duration.ofDays(30);
    private static final String STOP_PATH = "/marketing/analytics/reports/stop/";

    private final ReportLinkService links;
    private final Outbox outbox;

    ReportPublisher(ReportLinkService links, Outbox outbox) {
        this.links = links;
        this.outbox = outbox;
    }

    /** Publishes in the caller's transaction. */
    Uni<Void> publish(SqlConnection connection, String tenant, ReportSchedule schedule, Report report, Instant now) {
        SchedulePlan plan = schedule.plan();
        Period period = report.period();
        Instant expiresAt = now.plus(LINK_LIFE);
        LinkScope scope = LinkScope.fixed(plan.type(), period.from(), period.to(), plan.channels());
        NewLink link = new NewLink(schedule.campaignId(), plan.name(), scope, expiresAt, schedule.id());
        return links.create(connection, new Caller(tenant, schedule.createdBy()), link)
                .map(url -> event(schedule, report, url, expiresAt))
                .chain(event -> outbox.write(connection, tenant, List.of(event)));
    }

    private ReportReady event(ReportSchedule schedule, Report report, URI url, Instant expiresAt) {
        SchedulePlan plan = schedule.plan();
        Period period = report.period();
        return new ReportReady(
                Ids.next(),
                schedule.id(),
                schedule.campaignId(),
                plan.name(),
                plan.type().title() + ": " + report.subject(),
                period.from(),
                period.to(),
                period.timeZone(),
                KpiTextRules.lines(report),
                url,
                expiresAt,
                schedule.createdBy(),
                links.consolePage(schedule.campaignId()),
                recipients(schedule));
    }

    private List<ReportRecipient> recipients(ReportSchedule schedule) {
        return schedule.plan().recipients().stream()
                .map(address -> new ReportRecipient(
                        address,
                        links.address(STOP_PATH
                                + schedule.stopKey()
                                        .token(schedule.id(), address)
                                        .text())))
                .toList();
    }
}
