package com.dryjets.analytics.report.share;

import com.dryjets.analytics.campaign.CampaignMetricsService;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Creates, lists and revokes links to reports. */
@ApplicationScoped
public class ReportLinkService {

    /** Of a campaign, without those that its schedules send. */
    static final int MOST_LINKS = 100;

    private static final String PATH = "/marketing/analytics/reports/shared/";

    private final TenantTransaction transactions;
    private final ReportLinkRepository repository;
    private final CampaignMetricsService campaigns;
    private final ShareConfig config;
    private final Clock clock;

    ReportLinkService(
            TenantTransaction transactions,
            ReportLinkRepository repository,
            CampaignMetricsService campaigns,
            ShareConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.campaigns = campaigns;
        this.config = config;
        this.clock = clock;
    }

    /** Creates a link; 404 if the campaign does not exist, 409 if it has too many. */
    Uni<CreatedReportLink> create(Caller caller, CreateReportLink wanted) {
        NewLink link = wanted.link(clock.instant());
        return transactions.sql(
                caller.tenant(),
                connection -> campaigns
                        .get(connection, caller.tenant(), link.campaignId())
                        .chain(() -> repository.count(connection, caller.tenant(), link.campaignId()))
                        .invoke(ReportLinkService::requireRoom)
                        .chain(() -> insert(connection, caller, link)));
    }

    private static void requireRoom(long links) {
        if (links >= MOST_LINKS) {
            throw Problem.conflict(
                    "The campaign has %d links to its reports, the most it may have. Revoke one that is no longer used."
                            .formatted(links));
        }
    }

    /** Creates a link in the caller's transaction and answers its address. */
    public Uni<URI> create(SqlConnection connection, Caller caller, NewLink link) {
        return insert(connection, caller, link).map(CreatedReportLink::url);
    }

    /** The console's page of a campaign's reports, where links and schedules are managed. */
    public URI consolePage(UUID campaignId) {
        return URI.create("%s/analytics/%s/reports".formatted(config.publicUrl(), campaignId));
    }

    /** The public address of a path of this API. */
    public URI address(String path) {
        return URI.create(config.publicUrl() + path);
    }

    private Uni<CreatedReportLink> insert(SqlConnection connection, Caller caller, NewLink link) {
        ShareToken token = ShareToken.next();
        ReportLinkView view = view(caller, link);
        return repository
                .insert(connection, caller.tenant(), token, view)
                .replaceWith(new CreatedReportLink(address(PATH + token.text()), view));
    }

    private ReportLinkView view(Caller caller, NewLink link) {
        LinkScope scope = link.scope();
        return new ReportLinkView(
                Ids.next(),
                link.campaignId(),
                link.label(),
                scope.type(),
                scope.days(),
                scope.startDate(),
                scope.endDate(),
                List.copyOf(scope.channels()),
                caller.user(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                link.expiresAt(),
                0,
                null,
                link.scheduleId());
    }

    /** Lists the links of a campaign, from the newest to the oldest. */
    Uni<Page<ReportLinkView>> list(Caller caller, UUID campaignId, PageRequest page) {
        return transactions
                .sql(caller.tenant(), connection -> repository.page(connection, caller.tenant(), campaignId, page))
                .map(found -> Page.of(found, page, link -> Cursor.write(link.id())));
    }

    /** Revokes a link; from the next request on its address answers 404. */
    Uni<Void> revoke(Caller caller, UUID id) {
        return transactions
                .sql(caller.tenant(), connection -> repository.revoke(connection, caller.tenant(), id))
                .invoke(revoked -> {
                    if (!revoked) {
                        throw Problem.notFound("link", id);
                    }
                })
                .replaceWithVoid();
    }

    /** Revokes the links that a schedule has sent, in the caller's transaction. */
    public Uni<Void> revokeOfSchedule(SqlConnection connection, String tenant, UUID scheduleId) {
        return repository.revokeOfSchedule(connection, tenant, scheduleId);
    }
}
