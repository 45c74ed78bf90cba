package com.dryjets.email.transactional;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.sending.RetryRules;
import com.dryjets.email.sending.SendingConfig;
import com.dryjets.email.suppression.SuppressionList;
import com.dryjets.email.suppression.SuppressionReason;
import com.dryjets.email.transactional.TransactionalRules.Again;
import com.dryjets.email.transactional.TransactionalRules.Bounced;
import com.dryjets.email.transactional.TransactionalRules.Failed;
import com.dryjets.email.transactional.TransactionalRules.GivenBack;
import com.dryjets.email.transactional.TransactionalRules.Sent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Records what the mail server said about a copy. */
@ApplicationScoped
class TransactionalOutcomeService {

    private final TransactionalQueueRepository repository;
    private final SuppressionList suppressions;
    private final TransactionalRules.Patience patience;
    private final Clock clock;

    TransactionalOutcomeService(
            TransactionalQueueRepository repository,
            SuppressionList suppressions,
            SendingConfig sending,
            TransactionalConfig config,
            Clock clock) {
        this.repository = repository;
        this.suppressions = suppressions;
        this.patience = new TransactionalRules.Patience(
                sending.giveUpAfter(), config.doubtPause(), RetryRules.Pauses.of(sending));
        this.clock = clock;
    }

    Uni<Void> record(SqlConnection connection, TransactionalCopy copy, UUID leaseToken, Delivery delivery) {
        return switch (TransactionalRules.decide(copy, delivery, patience, clock.instant())) {
            case Sent sent -> repository.accepted(connection, copy, sent.remoteId(), clock.instant());
            case Bounced bounced -> bounced(connection, copy, leaseToken, bounced);
            case Failed failed ->
                repository
                        .end(connection, copy, leaseToken, "FAILED", failed.answer())
                        .replaceWithVoid();
            case Again again -> repository.retryLater(connection, copy, leaseToken, again);
            case GivenBack given -> repository.giveBack(connection, copy, leaseToken, given.answer(), given.pause());
        };
    }

    /** Suppresses an address that doesn't work. */
    private Uni<Void> bounced(SqlConnection connection, TransactionalCopy copy, UUID leaseToken, Bounced bounced) {
        return repository
                .end(connection, copy, leaseToken, "BOUNCED", bounced.answer())
                .chain(ended -> ended && bounced.hard()
                        ? suppress(connection, copy)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> suppress(SqlConnection connection, TransactionalCopy copy) {
        return suppressions.add(
                connection,
                copy.tenant(),
                EmailAddresses.identity(copy.address()),
                SuppressionReason.HARD_BOUNCE,
                null,
                clock.instant());
    }
}
