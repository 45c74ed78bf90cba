package com.dryjets.email.report;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.recipient.Answers;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.Deferred;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.Delivery.Unknown;
import com.dryjets.email.sending.RetryRules;
import com.dryjets.email.sending.SendingConfig;
import com.dryjets.email.suppression.SuppressionList;
import com.dryjets.email.suppression.SuppressionReason;
import com.dryjets.kit.work.Backoff;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Records what the mail server said about a copy of a report. */
@ApplicationScoped
class ReportOutcomeService {

    /** Between attempts while no server answers. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final ReportRepository repository;
    private final SuppressionList suppressions;
    private final SendingConfig config;
    private final Clock clock;

    ReportOutcomeService(ReportRepository repository, SuppressionList suppressions, SendingConfig config, Clock clock) {
        this.repository = repository;
        this.suppressions = suppressions;
        this.config = config;
        this.clock = clock;
    }

    Uni<Void> record(SqlConnection connection, ReportCopy copy, UUID leaseToken, Delivery delivery) {
        return switch (delivery) {
            case Accepted accepted -> repository.accepted(connection, copy, clock.instant());
            case Rejected rejected -> recordRejected(connection, copy, leaseToken, rejected);
            case Deferred deferred -> recordDeferred(connection, copy, leaseToken, deferred);
            case RouteRefused refused -> again(connection, copy, leaseToken, refused.text());
            case Unknown unknown -> again(connection, copy, leaseToken, unknown.reason());
            case Abandoned abandoned -> again(connection, copy, leaseToken, "The lease was lost.");
        };
    }

    /** Under the same Message-ID, if the copy may be out already. */
    private Uni<Void> again(SqlConnection connection, ReportCopy copy, UUID leaseToken, String reason) {
        Duration pause = new Backoff(Duration.ofSeconds(1), LONGEST_PAUSE).after(copy.attempts());
        return repository.retryLater(connection, copy, leaseToken, Answers.line(reason), 0, pause);
    }

    /** An address that does not work gets no further report, and no campaign's email either. */
    private Uni<Void> recordRejected(SqlConnection connection, ReportCopy copy, UUID leaseToken, Rejected rejected) {
        Uni<Void> ended = repository.end(connection, copy, leaseToken, "BOUNCED", Answers.line(rejected.text()));
        return rejected.hardBounce()
                ? ended.chain(() -> suppressions.add(
                        connection,
                        copy.tenant(),
                        EmailAddresses.identity(copy.address()),
                        SuppressionReason.HARD_BOUNCE,
                        null,
                        clock.instant()))
                : ended;
    }

    private Uni<Void> recordDeferred(SqlConnection connection, ReportCopy copy, UUID leaseToken, Deferred deferred) {
        String answer = Answers.line(deferred.text());
        Duration pause = RetryRules.pause(deferred, copy.deferrals() + 1, RetryRules.Pauses.of(config));
        boolean over = copy.createdAt()
                .plus(config.giveUpAfter())
                .isBefore(clock.instant().plus(pause));
        return over
                ? repository.end(connection, copy, leaseToken, "FAILED", answer)
                : repository.retryLater(connection, copy, leaseToken, answer, 1, pause);
    }
}
