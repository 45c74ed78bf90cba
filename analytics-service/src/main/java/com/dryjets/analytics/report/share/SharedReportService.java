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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Opens shared reports: checks the link for each reader, and composes the report at most once a minute. */
@ApplicationScoped
class SharedReportService {

    private final Map<UUID, Composed> composed = new ConcurrentHashMap<>();
    private final TenantTransaction transactions;
    private final ReportLinkRepository links;
    private final ReportService reports;
    private final ShareConfig config;
    private final Clock clock;
    private final PrintLimit prints;

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
        this.config = config;
        this.clock = clock;
        this.prints = new PrintLimit(printer::pdfNow, config.printsAtOnce());
    }

    /** A report, and its PDF once somebody has asked for it. */
    private record Composed(Uni<Report> report, Uni<byte[]> pdf, Instant until) {}

    /**
     * Opens a report by its secret. Unknown, revoked and expired links, and links to a deleted campaign, are the same
     * 404.
     */
    Uni<Report> open(String secret) {
        return open(secret, Composed::report);
    }

    /** Opens a report as a PDF, printed at most once a minute for all its readers; 429 while too many are being printed. */
    Uni<byte[]> pdf(String secret) {
        return open(secret, Composed::pdf);
    }

    private <T> Uni<T> open(String secret, Function<Composed, Uni<T>> form) {
        return link(secret)
                .map(link -> link.orElseThrow(SharedReportService::invalidLink))
                .chain(link -> form.apply(compose(link)))
                .onFailure(SharedReportService::isNotFound)
                .transform(failure -> invalidLink());
    }

    private Uni<Optional<OpenedLink>> link(String secret) {
        return ShareToken.parse(secret)
                .map(token -> transactions.sql(Tenants.ALL, connection -> links.open(connection, token)))
                .orElse(Uni.createFrom().item(Optional.empty()));
    }

    private Composed compose(OpenedLink link) {
        Instant now = clock.instant();
        composed.values().removeIf(old -> !now.isBefore(old.until()));
        return composed.computeIfAbsent(link.id(), id -> composed(link, now.plus(config.reuseFor())));
    }

    private Composed composed(OpenedLink link, Instant until) {
        Uni<Report> report = report(link);
        AtomicBoolean failed = new AtomicBoolean();
        Uni<byte[]> pdf = report.chain(prints::pdf)
                .onSubscription()
                .invoke(() -> failed.set(false))
                .onItemOrFailure()
                .invoke((bytes, failure) -> failed.set(failure != null))
                .memoize()
                .until(failed::get);
        return new Composed(report, pdf, until);
    }

    private Uni<Report> report(OpenedLink link) {
        return reports.report(link.subject(), link.scope().type(), link.scope().scope())
                .onFailure()
                .invoke(failure -> composed.remove(link.id()))
                .memoize()
                .indefinitely();
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof Problem problem && problem.type() == ProblemType.NOT_FOUND;
    }

    private static Problem invalidLink() {
        return Problem.of(ProblemType.NOT_FOUND, "This link is invalid, has expired or was revoked.");
    }
}
