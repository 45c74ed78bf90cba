package com.dryjets.email.recipient;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Records that the mail server accepted emails, and the metrics {@code sent} and {@code delivered} in the same
 * transaction. The server's reply proves it, and so does anything that a recipient does with the email: the reply may
 * have been lost, and a recipient who has unsubscribed since then is not sent another copy. Each recipient counts once,
 * however often it is recorded.
 */
@ApplicationScoped
public class AcceptanceService {

    private final RecipientQueueRepository queue;
    private final Outbox outbox;

    AcceptanceService(RecipientQueueRepository queue, Outbox outbox) {
        this.queue = queue;
        this.outbox = outbox;
    }

    /** Records recipients of one email as SENT, under any lease: the email cannot be recalled. Bounces stay. */
    public Uni<Void> record(
            SqlConnection connection,
            String tenant,
            UUID campaignId,
            UUID emailId,
            List<UUID> recipients,
            Instant now) {
        return queue.accepted(connection, tenant, recipients, now)
                .chain(sent -> sent.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : outbox.write(
                                connection,
                                tenant,
                                List.of(
                                        metric(Metric.SENT, campaignId, emailId, sent, now),
                                        metric(Metric.DELIVERED, campaignId, emailId, sent, now))));
    }

    /** Derives the event's id from a recipient that becomes SENT only once. */
    private static MetricRecorded metric(Metric metric, UUID campaignId, UUID emailId, List<UUID> sent, Instant now) {
        return new MetricRecorded(
                Ids.of(metric, sent.getFirst()),
                campaignId,
                Channel.EMAIL,
                emailId,
                metric,
                BigDecimal.valueOf(sent.size()),
                now,
                null);
    }
}
