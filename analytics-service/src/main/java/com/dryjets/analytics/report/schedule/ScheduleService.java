package com.dryjets.analytics.report.schedule;

import com.dryjets.analytics.campaign.CampaignMetricsService;
import com.dryjets.analytics.report.share.ReportLinkService;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates, changes and deletes schedules. */
@ApplicationScoped
class ScheduleService {

    /** Of a campaign. */
    static final int MOST_SCHEDULES = 20;

    private final TenantTransaction transactions;
    private final ScheduleRepository repository;
    private final CampaignMetricsService campaigns;
    private final ReportLinkService links;
    private final Idempotency idempotency;
    private final Clock clock;

    ScheduleService(
            TenantTransaction transactions,
            ScheduleRepository repository,
            CampaignMetricsService campaigns,
            ReportLinkService links,
            Idempotency idempotency,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.campaigns = campaigns;
        this.links = links;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Creates a schedule, once per key; 404 if the campaign does not exist, 409 if it has too many. */
    Uni<ReportScheduleView> create(Caller caller, @Nullable String key, CreateReportSchedule wanted) {
        ReportSchedule schedule =
                ReportSchedule.create(Ids.next(), wanted.campaignId(), wanted.plan(), caller.user(), now());
        var request = new Idempotency.Request(caller, "POST " + ScheduleResource.PATH, key, wanted);
        return transactions.sql(
                caller.tenant(),
                connection -> idempotency.once(
                        connection,
                        request,
                        ReportScheduleView.class,
                        () -> create(connection, caller.tenant(), schedule)));
    }

    private Uni<ReportScheduleView> create(SqlConnection connection, String tenant, ReportSchedule schedule) {
        return campaigns
                .get(connection, tenant, schedule.campaignId())
                .chain(() -> repository.count(connection, tenant, schedule.campaignId()))
                .invoke(ScheduleService::requireRoom)
                .chain(() -> repository.insert(connection, tenant, schedule))
                .replaceWith(() -> ReportScheduleView.of(schedule));
    }

    private static void requireRoom(long schedules) {
        if (schedules >= MOST_SCHEDULES) {
            throw Problem.conflict("The campaign has %d schedules, the most it may have. Delete or change one of them."
                    .formatted(schedules));
        }
    }

    /** Lists the schedules of a campaign, from the newest to the oldest. */
    Uni<Page<ReportScheduleView>> list(Caller caller, UUID campaignId, PageRequest page) {
        return transactions
                .sql(caller.tenant(), connection -> repository.page(connection, caller.tenant(), campaignId, page))
                .map(found -> Page.of(found, page, schedule -> Cursor.write(schedule.id())))
                .map(found -> found.map(ReportScheduleView::of));
    }

    Uni<ReportScheduleView> get(Caller caller, UUID id) {
        return transactions
                .sql(caller.tenant(), connection -> repository.find(connection, caller.tenant(), id))
                .map(found -> ReportScheduleView.of(found.orElseThrow(() -> notFound(id))));
    }

    Uni<ReportScheduleView> change(Caller caller, UUID id, @Nullable String ifMatch, ChangeReportSchedule wanted) {
        return transactions.sql(
                caller.tenant(),
                connection -> repository
                        .lock(connection, caller.tenant(), id)
                        .map(found -> found.orElseThrow(() -> notFound(id)))
                        .invoke(schedule -> ETag.require(ifMatch, schedule.version()))
                        .map(schedule -> schedule.change(wanted.applyTo(schedule.plan()), now()))
                        .call(changed -> repository.update(connection, caller.tenant(), changed))
                        .map(ReportScheduleView::of));
    }

    /** Deletes a schedule and revokes the links in the emails that it sent. */
    Uni<Void> delete(Caller caller, UUID id) {
        return transactions.sql(caller.tenant(), connection -> delete(connection, caller.tenant(), id));
    }

    private Uni<Void> delete(SqlConnection connection, String tenant, UUID id) {
        return repository
                .delete(connection, tenant, id)
                .invoke(deleted -> {
                    if (!deleted) {
                        throw notFound(id);
                    }
                })
                .chain(() -> links.revokeOfSchedule(connection, tenant, id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Problem notFound(UUID id) {
        return Problem.notFound("schedule", id);
    }
}
