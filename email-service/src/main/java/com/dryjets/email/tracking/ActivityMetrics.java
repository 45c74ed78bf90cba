package com.dryjets.email.tracking;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.email.recipient.RecipientActivity;
import com.dryjets.email.recipient.RecipientEvidence;
import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Publishes a metric for each first activity of a recipient, in the transaction that records the activity. What a
 * recipient does also proves that the mail server accepted the email.
 */
@ApplicationScoped
class ActivityMetrics {

    private final RecipientEvidence evidence;
    private final Outbox outbox;

    ActivityMetrics(RecipientEvidence evidence, Outbox outbox) {
        this.evidence = evidence;
        this.outbox = outbox;
    }

    /** Writes the metric, unless the recipient did the same before. */
    Uni<Void> record(
            SqlConnection connection, TrackingToken token, RecipientActivity activity, Metric metric, Instant now) {
        if (!activity.first()) {
            return Uni.createFrom().voidItem();
        }
        UUID id = Ids.of(metric, token.recipient(), token.link());
        MetricRecorded event = new MetricRecorded(
                id, activity.campaignId(), Channel.EMAIL, activity.emailId(), metric, BigDecimal.ONE, now, null);
        return evidence.acted(connection, token.tenant(), List.of(token.recipient()))
                .chain(() -> outbox.write(connection, token.tenant(), List.of(event)));
    }
}
