package com.dryjets.email.sending;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.email.contact.AddressRules;
import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.recipient.RecipientQueueRepository;
import com.dryjets.email.sending.Delivery.Bounced;
import com.dryjets.email.sending.Delivery.Deferred;
import com.dryjets.email.sending.Delivery.Taken;
import com.dryjets.email.sending.Delivery.Unanswered;
import com.dryjets.email.suppression.SuppressionReason;
import com.dryjets.email.suppression.SuppressionRepository;
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
 * Writes down outcomes, with the metrics that follow from them in the same transaction. Each statement changes only
 * rows that are not at their end yet, so writing an outcome again changes and counts nothing.
 */
@ApplicationScoped
class OutcomeService {

    private final RecipientQueueRepository recipients;
    private final SuppressionRepository suppressions;
    private final Outbox outbox;
    private final SendingConfig config;
    private final Clock clock;

    OutcomeService(
            RecipientQueueRepository recipients,
            SuppressionRepository suppressions,
            Outbox outbox,
            SendingConfig config,
            Clock clock) {
        this.recipients = recipients;
        this.suppressions = suppressions;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** All of one tenant. */
    Uni<Void> write(SqlConnection connection, String tenant, List<Outcome> outcomes) {
        Instant now = clock.instant();
        Map<OutgoingEmail.Ref, List<UUID>> taken = outcomes.stream()
                .filter(outcome -> outcome.delivery() instanceof Taken)
                .collect(Collectors.groupingBy(
                        Outcome::mail,
                        Collectors.mapping(outcome -> outcome.recipient().id(), Collectors.toList())));
        return Multi.createFrom()
                .iterable(taken.entrySet())
                .onItem()
                .transformToUniAndConcatenate(mail -> taken(connection, mail.getKey(), mail.getValue(), now))
                .collect()
                .asList()
                .chain(() -> Multi.createFrom()
                        .iterable(outcomes)
                        .onItem()
                        .transformToUniAndConcatenate(outcome -> other(connection, tenant, outcome, now))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private Uni<Void> taken(SqlConnection connection, OutgoingEmail.Ref mail, List<UUID> ids, Instant now) {
        return recipients
                .taken(connection, mail.tenant(), ids, now)
                .chain(sent -> sent.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : outbox.write(
                                connection,
                                mail.tenant(),
                                List.of(
                                        metric(mail, Metric.SENT, sent.getFirst(), sent.size(), now),
                                        metric(mail, Metric.DELIVERED, sent.getFirst(), sent.size(), now))));
    }

    private Uni<Void> other(SqlConnection connection, String tenant, Outcome outcome, Instant now) {
        return switch (outcome.delivery()) {
            case Taken taken -> Uni.createFrom().voidItem();
            case Bounced bounced -> bounced(connection, tenant, outcome, bounced, now);
            case Deferred deferred -> deferred(connection, tenant, outcome, deferred.reply());
            case Unanswered unanswered ->
                recipients.later(
                        connection,
                        tenant,
                        outcome.recipient().id(),
                        outcome.owner(),
                        unanswered.reason(),
                        0,
                        RetryRules.afterSilence(outcome.recipient().attempts(), config.longestPause()));
        };
    }

    private Uni<Void> bounced(SqlConnection connection, String tenant, Outcome outcome, Bounced bounced, Instant now) {
        UUID id = outcome.recipient().id();
        return recipients
                .end(connection, tenant, id, outcome.owner(), bounced.reply(), "BOUNCED")
                .chain(ended -> ended
                        ? outbox.write(connection, tenant, List.of(metric(outcome.mail(), Metric.BOUNCES, id, 1, now)))
                                .chain(() -> suppress(connection, tenant, outcome, bounced, now))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> suppress(SqlConnection connection, String tenant, Outcome outcome, Bounced bounced, Instant now) {
        return bounced.addressIsDead()
                ? suppressions.add(
                        connection,
                        tenant,
                        AddressRules.identity(outcome.recipient().address()),
                        SuppressionReason.HARD_BOUNCE,
                        outcome.mail().emailId(),
                        now)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> deferred(SqlConnection connection, String tenant, Outcome outcome, String reply) {
        Recipient recipient = outcome.recipient();
        Optional<Duration> pause =
                RetryRules.afterRefusal(recipient.refusals() + 1, config.tries(), config.firstPause());
        return pause.isPresent()
                ? recipients.later(connection, tenant, recipient.id(), outcome.owner(), reply, 1, pause.get())
                : recipients
                        .end(connection, tenant, recipient.id(), outcome.owner(), reply, "FAILED")
                        .replaceWithVoid();
    }

    /** Named by a recipient that reaches this state only once. */
    private static MetricRecorded metric(
            OutgoingEmail.Ref mail, Metric metric, UUID recipient, int value, Instant now) {
        return new MetricRecorded(
                Ids.of(metric, recipient),
                mail.campaignId(),
                Channel.EMAIL,
                mail.emailId(),
                metric,
                BigDecimal.valueOf(value),
                now,
                null);
    }
}
