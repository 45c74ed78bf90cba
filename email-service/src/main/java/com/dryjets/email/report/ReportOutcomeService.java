package com.dryjets.email.report;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.report.ReportRules.Again;
import com.dryjets.email.report.ReportRules.Bounced;
import com.dryjets.email.report.ReportRules.Failed;
import com.dryjets.email.report.ReportRules.Sent;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.sending.RetryRules;
import com.dryjets.email.sending.SendingConfig;
import com.dryjets.email.suppression.SuppressionList;
import com.dryjets.email.suppression.SuppressionReason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Records what the mail server said about a copy of a report. */
@ApplicationScoped
class ReportOutcomeService {

    private final ReportRepository repository;
    private final SuppressionList suppressions;
    private final ReportRules.Patience patience;
    private final Clock clock;

    ReportOutcomeService(
            ReportRepository repository,
            SuppressionList suppressions,
            SendingConfig sending,
            ReportConfig config,
            Clock clock) {
        this.repository = repository;
        this.suppressions = suppressions;
        this.patience =
                new ReportRules.Patience(sending.giveUpAfter(), config.doubtPause(), RetryRules.Pauses.of(sending));
        this.clock = clock;
    }

    Uni<Void> record(SqlConnection connection, ReportCopy copy, UUID leaseToken, Delivery delivery) {
        return switch (ReportRules.decide(copy, delivery, patience, clock.instant())) {
            case Sent sent -> repository.accepted(connection, copy, clock.instant());
            case Bounced bounced -> bounced(connection, copy, leaseToken, bounced);
            case Failed failed -> repository.end(connection, copy, leaseToken, "FAILED", failed.answer());
            case Again again -> repository.retryLater(connection, copy, leaseToken, again);
        };
    }

    /** An address that does not work gets no further report, and no campaign's email either. */
    private Uni<Void> bounced(SqlConnection connection, ReportCopy copy, UUID leaseToken, Bounced bounced) {
        Uni<Void> ended = repository.end(connection, copy, leaseToken, "BOUNCED", bounced.answer());
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
}
