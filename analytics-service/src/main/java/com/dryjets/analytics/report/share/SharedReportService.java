package com.dryjets.analytics.report.share;

import com.dryjets.analytics.report.ReportService;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.page.ReportPrinter;
import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Opens shared reports: checks the link for each reader, and composes the report at most once a minute. */
@ApplicationScoped
class SharedReportService {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Map<UUID, Composed> composed = new ConcurrentHashMap<>();
    private final TenantTransaction transactions;
    private final ReportLinkRepository links;
    private final ReportService reports;
    private final ReportPrinter printer;
    private final ShareConfig config;
    private final Clock clock;
    private final Semaphore prints;

    SharedReportService(
            TenantTransaction transactions,
            ReportLinkRepository links,
            ReportService reports,
            ReportPrinter printer,
            ShareConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.links = links;
        this.reports = reports;
        this.printer = printer;
        this.config = config;
        this.clock = clock;
        this.prints = new Semaphore(config.printsAtOnce());
    }

    private record Composed(Uni<Report> report, Instant until) {}

    /**
     * Opens a report by its secret. Unknown, revoked and expired links, and links to a deleted campaign, are the same
     * 404.
     */
    Uni<Report> open(String secret) {
        return link(secret)
                .map(link -> link.orElseThrow(SharedReportService::invalidLink))
                .chain(this::compose)
                .onFailure(SharedReportService::isNotFound)
                .transform(failure -> invalidLink());
    }

    private Uni<Optional<OpenedLink>> link(String secret) {
        return ShareToken.parse(secret)
                .map(token -> transactions.sql(Tenants.ALL, connection -> links.open(connection, token)))
                .orElse(Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Report> compose(OpenedLink link) {
        Instant now = clock.instant();
        composed.values().removeIf(old -> !now.isBefore(old.until()));
        return composed.computeIfAbsent(link.id(), id -> new Composed(report(link), now.plus(config.reuseFor())))
                .report();
    }

    private Uni<Report> report(OpenedLink link) {
        return reports.report(link.subject(), link.scope().type(), link.scope().scope())
                .onFailure()
                .invoke(failure -> composed.remove(link.id()))
                .memoize()
                .indefinitely();
    }

    /** Prints the report as a PDF; 429 while too many are being printed. */
    Uni<byte[]> pdf(Report report) {
        return Uni.createFrom()
                .deferred(() -> prints.tryAcquire()
                        ? printer.pdf(report).onTermination().invoke(prints::release)
                        : Uni.createFrom()
                                .failure(Problem.tooManyRequests("Too many reports are being printed.", RETRY_AFTER)));
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof Problem problem && problem.type() == ProblemType.NOT_FOUND;
    }

    private static Problem invalidLink() {
        return Problem.of(ProblemType.NOT_FOUND, "This link is invalid, has expired or was revoked.");
    }
}
