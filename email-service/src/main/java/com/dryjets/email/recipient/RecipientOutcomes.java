package com.dryjets.email.recipient;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.email.rollup.Counter;
import com.dryjets.email.rollup.Increment;
import com.dryjets.email.rollup.Rollups;
import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Applies changes of recipients, counts them, and publishes the metrics {@code sent}, {@code delivered} and {@code bounces}
 * in the same transaction. A recipient becomes SENT or BOUNCED only once, so each counts once, however often it is recorded. One that
 * bounces after it was SENT no longer counts as delivered.
 */
@ApplicationScoped
public class RecipientOutcomes {

    private final RecipientChanges changes;
    private final Rollups rollups;
    private final Outbox outbox;

    RecipientOutcomes(RecipientChanges changes, Rollups rollups, Outbox outbox) {
        this.changes = changes;
        this.rollups = rollups;
        this.outbox = outbox;
    }

    /** Applies changes to recipients that this transaction has locked, at most one for each. */
    public Uni<Void> record(SqlConnection connection, String tenant, List<RecipientChange> decided, Instant now) {
        return changes.apply(connection, tenant, decided)
                .chain(() -> rollups.add(connection, tenant, increments(decided, now)))
                .chain(() -> outbox.write(connection, tenant, metrics(decided, now)));
    }

    private static List<Increment> increments(List<RecipientChange> decided, Instant now) {
        List<Increment> increments = new ArrayList<>();
        for (RecipientChange change : decided) {
            LockedRecipient recipient = change.recipient();
            if (change.state() == recipient.state()) {
                continue;
            }
            if (change.state() == RecipientState.SENT) {
                increments.add(increment(recipient, Counter.SENT, now));
            } else if (change.state() == RecipientState.BOUNCED) {
                increments.add(increment(recipient, Counter.BOUNCED, now).because(reason(change)));
                if (recipient.state() == RecipientState.SENT) {
                    increments.add(increment(recipient, Counter.RETURNED, now));
                }
            }
        }
        return increments;
    }

    private static Increment increment(LockedRecipient recipient, Counter counter, Instant now) {
        return Increment.one(recipient.emailId(), recipient.id(), counter, now);
    }

    private static String reason(RecipientChange bounced) {
        return requireNonNull(bounced.bounceReason(), "bounceReason");
    }

    private static List<MetricRecorded> metrics(List<RecipientChange> decided, Instant now) {
        List<MetricRecorded> metrics = new ArrayList<>();
        becoming(decided, RecipientState.SENT).forEach(sent -> {
            metrics.add(metric(Metric.SENT, sent, now));
            metrics.add(metric(Metric.DELIVERED, sent, now));
        });
        becoming(decided, RecipientState.BOUNCED).flatMap(List::stream).forEach(recipient -> {
            metrics.add(metric(Metric.BOUNCES, List.of(recipient), now));
            if (recipient.state() == RecipientState.SENT) {
                metrics.add(notDelivered(recipient, now));
            }
        });
        return metrics;
    }

    /** The recipients that enter a state, email by email. */
    private static Stream<List<LockedRecipient>> becoming(List<RecipientChange> decided, RecipientState state) {
        return decided.stream()
                .filter(change -> change.state() == state && change.recipient().state() != state)
                .map(RecipientChange::recipient)
                .collect(Collectors.groupingBy(LockedRecipient::emailId, TreeMap::new, Collectors.toList()))
                .values()
                .stream();
    }

    /** Takes back the delivery of an email that came back after its server had accepted it. */
    private static MetricRecorded notDelivered(LockedRecipient recipient, Instant now) {
        return new MetricRecorded(
                Ids.of("not delivered", recipient.id()),
                recipient.campaignId(),
                Channel.EMAIL,
                recipient.emailId(),
                Metric.DELIVERED,
                BigDecimal.ONE.negate(),
                now,
                null);
    }

    /** Derives the event's id from a recipient that enters the state only once. */
    private static MetricRecorded metric(Metric metric, List<LockedRecipient> ofEmail, Instant now) {
        LockedRecipient any = ofEmail.getFirst();
        UUID first = ofEmail.stream().map(LockedRecipient::id).sorted().toList().getFirst();
        return new MetricRecorded(
                Ids.of(metric, first),
                any.campaignId(),
                Channel.EMAIL,
                any.emailId(),
                metric,
                BigDecimal.valueOf(ofEmail.size()),
                now,
                null);
    }
}
