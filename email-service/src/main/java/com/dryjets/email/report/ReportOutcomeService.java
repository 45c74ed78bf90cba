package com.dryjets.email.report;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.sending.Delivery;
import com.dryjets.email.sending.Delivery.Accepted;
import com.dryjets.email.sending.Delivery.Bounced;
import com.dryjets.email.sending.Delivery.Deferred;
import com.dryjets.email.sending.Delivery.Unanswered;
import com.dryjets.email.sending.RetryRules;
import com.dryjets.email.sending.SendingConfig;
import com.dryjets.email.suppression.SuppressionList;
import com.dryjets.email.suppression.SuppressionReason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Records what the mail server said about a copy of a report. */
@ApplicationScoped
class ReportOutcomeService {

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
            case Bounced bounced -> recordBounced(connection, copy, leaseToken, bounced);
            case Deferred deferred -> recordDeferred(connection, copy, leaseToken, deferred.reply());
            case Unanswered unanswered ->
                repository.retryLater(
                        connection,
                        copy,
                        leaseToken,
                        unanswered.reason(),
                        0,
                        RetryRules.afterNoAnswer(copy.attempts(), config.longestBackoff()));
        };
    }

    /** An address that does not work gets no further report, and no campaign's email either. */
    private Uni<Void> recordBounced(SqlConnection connection, ReportCopy copy, UUID leaseToken, Bounced bounced) {
        Uni<Void> ended = repository.end(connection, copy, leaseToken, "BOUNCED", bounced.reply());
        return bounced.hard()
                ? ended.chain(() -> suppressions.add(
                        connection,
                        copy.tenant(),
                        EmailAddresses.identity(copy.address()),
                        SuppressionReason.HARD_BOUNCE,
                        null,
                        clock.instant()))
                : ended;
    }

    private Uni<Void> recordDeferred(SqlConnection connection, ReportCopy copy, UUID leaseToken, String reply) {
        Optional<Duration> pause =
                RetryRules.afterDeferral(copy.deferrals() + 1, config.maxAttempts(), config.firstBackoff());
        return pause.isPresent()
                ? repository.retryLater(connection, copy, leaseToken, reply, 1, pause.get())
                : repository.end(connection, copy, leaseToken, "FAILED", reply);
    }
}
