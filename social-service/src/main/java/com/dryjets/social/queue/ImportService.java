package com.dryjets.social.queue;

import com.dryjets.contracts.value.Texts;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.projection.CampaignProjection;
import com.dryjets.social.projection.CampaignProjectionService;
import com.dryjets.social.queue.ImportReport.RowResult;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds posts from a file, all or none. A dry run is an import that is rolled back, so it refuses the same rows and chooses
 * the same times.
 */
@ApplicationScoped
class ImportService {

    /** The length of a text's excerpt in the report, in characters. */
    private static final int EXCERPT = 140;

    private final TenantTransaction transactions;
    private final Idempotency idempotency;
    private final CampaignProjectionService campaigns;
    private final ScheduleService scheduling;
    private final Clock clock;

    ImportService(
            TenantTransaction transactions,
            Idempotency idempotency,
            CampaignProjectionService campaigns,
            ScheduleService scheduling,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.campaigns = campaigns;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    /** Rolls a transaction back and carries its report. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ImportReport report;

        TakenBack(ImportReport report) {
            super("The import is taken back", null, false, false);
            this.report = report;
        }
    }

    /** A file to import. */
    record Wanted(UUID campaignId, boolean dryRun, String csv) {}

    Uni<ImportReport> add(Idempotency.Request request, Wanted wanted) {
        return transactions
                .sql(
                        request.caller().tenant(),
                        connection -> idempotency.once(
                                connection,
                                request,
                                ImportReport.class,
                                () -> add(connection, request.caller(), wanted)))
                .onFailure(TakenBack.class)
                .recoverWithItem(failure -> ((TakenBack) failure).report);
    }

    private Uni<ImportReport> add(SqlConnection connection, Caller caller, Wanted wanted) {
        return campaigns
                .share(connection, caller.tenant(), wanted.campaignId())
                .chain(campaign -> add(connection, caller, campaign, CsvPosts.read(wanted.csv(), campaign.zone())))
                .map(results -> report(results, wanted.dryRun()));
    }

    private Uni<List<RowResult>> add(
            SqlConnection connection, Caller caller, CampaignProjection campaign, List<CsvPosts.Read> rows) {
        List<ScheduleService.Wanted> wanted = rows.stream()
                .map(CsvPosts.Read::row)
                .filter(Objects::nonNull)
                .map(this::wanted)
                .toList();
        return scheduling
                .lockLanes(connection, caller.tenant(), wanted)
                .chain(() -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(read -> add(connection, caller, campaign, read))
                        .collect()
                        .asList());
    }

    private ScheduleService.Wanted wanted(CsvPosts.Row row) {
        return new ScheduleService.Wanted(row.platform(), row.accountId(), row.input(), row.time(), clock.instant());
    }

    private Uni<RowResult> add(
            SqlConnection connection, Caller caller, CampaignProjection campaign, CsvPosts.Read read) {
        CsvPosts.Row row = read.row();
        if (row == null) {
            return Uni.createFrom().item(refused(read.line(), null, read.problem()));
        }
        return Uni.createFrom()
                .deferred(() -> scheduling.add(connection, caller, campaign, wanted(row)))
                .map(post -> new RowResult(
                        read.line(),
                        post.platform(),
                        post.scheduledFor(),
                        post.timing(),
                        post.timeEvidence(),
                        excerpt(post.text()),
                        post.id(),
                        null,
                        List.of()))
                .onFailure(Problem.class)
                .recoverWithItem(problem -> refused(read.line(), row, (Problem) problem));
    }

    private static RowResult refused(long line, CsvPosts.@Nullable Row row, @Nullable Problem problem) {
        return new RowResult(
                line,
                row == null ? null : row.platform(),
                null,
                null,
                null,
                row == null ? null : excerpt(row.text()),
                null,
                problem == null ? "" : problem.getMessage(),
                problem == null ? List.of() : problem.errors());
    }

    private static String excerpt(String text) {
        return Texts.start(text, EXCERPT);
    }

    private static ImportReport report(List<RowResult> results, boolean dryRun) {
        int refused =
                (int) results.stream().filter(result -> result.reason() != null).count();
        boolean added = !dryRun && refused == 0;
        if (added) {
            return new ImportReport(false, true, results.size(), 0, results);
        }
        List<RowResult> withoutPosts =
                results.stream().map(RowResult::withoutPost).toList();
        throw new TakenBack(new ImportReport(dryRun, false, results.size(), refused, withoutPosts));
    }
}
