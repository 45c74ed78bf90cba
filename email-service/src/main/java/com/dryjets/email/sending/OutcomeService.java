package com.dryjets.email.sending;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.email.EmailRef;
import com.dryjets.email.recipient.AcceptanceService;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.recipient.RecipientQueue;
import com.dryjets.email.sending.Delivery.Accepted;
import com.dryjets.email.sending.Delivery.Bounced;
import com.dryjets.email.sending.Delivery.Deferred;
import com.dryjets.email.sending.Delivery.Unanswered;
import com.dryjets.email.suppression.SuppressionList;
import com.dryjets.email.suppression.SuppressionReason;
import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Records outcomes, and their metrics in the same transaction. Each statement changes only rows without a final outcome,
 * so recording an outcome again changes and counts nothing.
 */
@ApplicationScoped
class OutcomeService {

    private final AcceptanceService acceptances;
    private final RecipientQueue queue;
    private final SuppressionList suppressions;
    private final Outbox outbox;
    private final SendingConfig config;
    private final Clock clock;

    OutcomeService(
            AcceptanceService acceptances,
            RecipientQueue queue,
            SuppressionList suppressions,
            Outbox outbox,
            SendingConfig config,
            Clock clock) {
        this.acceptances = acceptances;
        this.queue = queue;
        this.suppressions = suppressions;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Records outcomes of one tenant. */
    Uni<Void> record(SqlConnection connection, String tenant, List<Outcome> outcomes) {
        Instant now = clock.instant();
        return Multi.createFrom()
                .iterable(accepted(outcomes).entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        email -> recordAccepted(connection, email.getKey(), email.getValue(), now))
                .collect()
                .asList()
                .chain(() -> recordOthers(connection, tenant, outcomes, now));
    }

    private static Map<EmailRef, List<UUID>> accepted(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.delivery() instanceof Accepted)
                .collect(Collectors.groupingBy(
                        Outcome::email,
                        Collectors.mapping(outcome -> outcome.recipient().id(), Collectors.toList())));
    }

    private Uni<Void> recordAccepted(SqlConnection connection, EmailRef email, List<UUID> recipients, Instant now) {
        return acceptances.record(connection, email.tenant(), email.campaignId(), email.emailId(), recipients, now);
    }

    private Uni<Void> recordOthers(SqlConnection connection, String tenant, List<Outcome> outcomes, Instant now) {
        return Multi.createFrom()
                .iterable(outcomes)
                .onItem()
                .transformToUniAndConcatenate(outcome -> recordOther(connection, tenant, outcome, now))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> recordOther(SqlConnection connection, String tenant, Outcome outcome, Instant now) {
        return switch (outcome.delivery()) {
            case Accepted accepted -> Uni.createFrom().voidItem();
            case Bounced bounced -> recordBounced(connection, tenant, outcome, bounced, now);
            case Deferred deferred -> recordDeferred(connection, tenant, outcome, deferred.reply());
            case Unanswered unanswered ->
                queue.unanswered(
                        connection,
                        tenant,
                        outcome.recipient().id(),
                        outcome.leaseToken(),
                        unanswered.reason(),
                        RetryRules.afterNoAnswer(outcome.recipient().attempts(), config.longestBackoff()));
        };
    }

    private Uni<Void> recordBounced(
            SqlConnection connection, String tenant, Outcome outcome, Bounced bounced, Instant now) {
        return queue.bounced(connection, tenant, outcome.recipient().id(), outcome.leaseToken(), bounced.reply())
                .chain(held -> held
                        ? countBounce(connection, tenant, outcome, bounced, now)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> countBounce(
            SqlConnection connection, String tenant, Outcome outcome, Bounced bounced, Instant now) {
        return outbox.write(connection, tenant, List.of(bounce(outcome, now)))
                .chain(() -> suppress(connection, tenant, outcome, bounced, now));
    }

    private Uni<Void> suppress(SqlConnection connection, String tenant, Outcome outcome, Bounced bounced, Instant now) {
        return bounced.hard()
                ? suppressions.add(
                        connection,
                        tenant,
                        EmailAddresses.identity(outcome.recipient().address()),
                        SuppressionReason.HARD_BOUNCE,
                        outcome.email().emailId(),
                        now)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> recordDeferred(SqlConnection connection, String tenant, Outcome outcome, String reply) {
        Recipient recipient = outcome.recipient();
        Optional<Duration> pause =
                RetryRules.afterDeferral(recipient.deferrals() + 1, config.maxAttempts(), config.firstBackoff());
        return pause.isPresent()
                ? queue.deferred(connection, tenant, recipient.id(), outcome.leaseToken(), reply, pause.get())
                : queue.failed(connection, tenant, recipient.id(), outcome.leaseToken(), reply);
    }

    /** Derives the event's id from a recipient that bounces only once. */
    private static MetricRecorded bounce(Outcome outcome, Instant now) {
        EmailRef email = outcome.email();
        return new MetricRecorded(
                Ids.of(Metric.BOUNCES, outcome.recipient().id()),
                email.campaignId(),
                Channel.EMAIL,
                email.emailId(),
                Metric.BOUNCES,
                BigDecimal.ONE,
                now,
                null);
    }
}
