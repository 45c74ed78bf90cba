package com.dryjets.analytics.report.share;

import com.dryjets.analytics.report.ReportCsv;
import com.dryjets.analytics.report.ReportService;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.page.ReportPrinter;
import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Opens shared reports: checks the link for each reader, and composes and renders the report at most once a minute. */
@ApplicationScoped
class SharedReportService {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final TenantTransaction transactions;
    private final ReportLinkRepository links;
    private final OpeningTicker openings;
    private final ReportService reports;
    private final ReportPrinter printer;
    private final PrintLimit prints;
    private final Semaphore lookups;
    private final Cache<UUID, Composed> composed;

    SharedReportService(
            TenantTransaction transactions,
            ReportLinkRepository links,
            OpeningTicker openings,
            ReportService reports,
            ReportPrinter printer,
            ShareConfig config) {
        this.transactions = transactions;
        this.links = links;
        this.openings = openings;
        this.reports = reports;
        this.printer = printer;
        this.prints = new PrintLimit(printer::pdfNow, config.printsAtOnce());
        this.lookups = new Semaphore(config.lookupsAtOnce());
        this.composed = Caffeine.newBuilder()
                .expireAfterWrite(config.reuseFor())
                .maximumSize(config.reusedReports())
                .build();
    }

    /** A report in its forms, each made once somebody has asked for it. */
    private record Composed(Uni<String> html, Uni<byte[]> pdf, Uni<byte[]> csv) {}

    /**
     * Opens a report as a page, by its secret. Unknown, revoked and expired links, and links to a deleted campaign, are the
     * same 404.
     */
    Uni<String> html(String secret) {
        return open(secret, Composed::html);
    }

    /** Opens a report as a PDF; 429 while too many are being printed. */
    Uni<byte[]> pdf(String secret) {
        return open(secret, Composed::pdf);
    }

    Uni<byte[]> csv(String secret) {
        return open(secret, Composed::csv);
    }

    private <T> Uni<T> open(String secret, Function<Composed, Uni<T>> form) {
        return link(secret)
                .map(link -> link.orElseThrow(SharedReportService::invalidLink))
                .invoke(link -> openings.count(link.id()))
                .chain(link -> form.apply(composed.get(link.id(), id -> compose(link))))
                .onFailure(SharedReportService::isNotFound)
                .transform(failure -> invalidLink());
    }

    private Uni<Optional<OpenedLink>> link(String secret) {
        return ShareToken.parse(secret).map(this::link).orElse(Uni.createFrom().item(Optional.empty()));
    }

    /** Looks up a link. A reader who leaves does not end the query, which keeps its place until it is answered. */
    private Uni<Optional<OpenedLink>> link(ShareToken token) {
        return Uni.createFrom().deferred(() -> {
            if (!lookups.tryAcquire()) {
                throw Problem.tooManyRequests("Too many reports are being opened.", RETRY_AFTER);
            }
            Uni<Optional<OpenedLink>> lookup = transactions
                    .sql(Tenants.ALL, connection -> links.find(connection, token))
                    .onTermination()
                    .invoke(lookups::release);
            // A dependent stage: cancelling it leaves the query alone.
            return Uni.createFrom()
                    .completionStage(() -> lookup.subscribeAsCompletionStage().thenApply(Function.identity()));
        });
    }

    private Composed compose(OpenedLink link) {
        Uni<Report> report = reports.report(
                        link.subject(), link.scope().type(), link.scope().scope())
                .onFailure()
                // Of this minute's report or the next one's: either is composed again.
                .invoke(failure -> composed.invalidate(link.id()))
                .memoize()
                .indefinitely();
        return new Composed(rendered(report, printer::shared), printed(report), rendered(report, ReportCsv::of));
    }

    private static <T> Uni<T> rendered(Uni<Report> report, Function<Report, T> form) {
        return report.emitOn(Infrastructure.getDefaultWorkerPool())
                .map(form)
                .memoize()
                .indefinitely();
    }

    /** Too many prints at once are not remembered: the next reader may find a place. */
    private Uni<byte[]> printed(Uni<Report> report) {
        AtomicBoolean failed = new AtomicBoolean();
        return report.chain(prints::pdf)
                .onSubscription()
                .invoke(() -> failed.set(false))
                .onFailure()
                .invoke(failure -> failed.set(true))
                .memoize()
                .until(failed::get);
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof Problem problem && problem.type() == ProblemType.NOT_FOUND;
    }

    private static Problem invalidLink() {
        return Problem.of(ProblemType.NOT_FOUND, "This link is invalid, has expired or was revoked.");
    }
}
