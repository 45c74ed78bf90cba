package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records what proves that an email is out or has come back: something its recipient did, a bounce message, a provider's
 * event. It settles recipients who were UNKNOWN. Evidence about an unknown recipient changes nothing and answers null.
 */
@ApplicationScoped
public class RecipientEvidence {

    private final RecipientChanges changes;
    private final RecipientOutcomes outcomes;
    private final RecipientActivityRepository activities;
    private final Clock clock;

    RecipientEvidence(
            RecipientChanges changes, RecipientOutcomes outcomes, RecipientActivityRepository activities, Clock clock) {
        this.changes = changes;
        this.outcomes = outcomes;
        this.activities = activities;
        this.clock = clock;
    }

    /** The email reached the recipient's server: a provider's event, a delayed delivery that succeeded. */
    public Uni<RecipientActivity> delivered(SqlConnection connection, String tenant, UUID recipient, String evidence) {
        return settle(connection, tenant, recipient, known -> sent(known, evidence))
                .call(() -> confirm(connection, tenant, List.of(recipient)));
    }

    /**
     * The email came back for good.
     *
     * @param reason the kind of reason, by which bounces are counted
     */
    public Uni<RecipientActivity> bounced(
            SqlConnection connection, String tenant, UUID recipient, String evidence, String reason) {
        return settle(
                        connection,
                        tenant,
                        recipient,
                        known -> RecipientChange.bounced(known, known.attempts(), evidence, reason))
                .call(() -> activities.refute(connection, tenant, recipient));
    }

    /** The recipient reported the email as spam, so that it must have arrived. */
    public Uni<RecipientActivity> complained(SqlConnection connection, String tenant, UUID recipient, String evidence) {
        return delivered(connection, tenant, recipient, evidence)
                .chain(() -> activities.complained(connection, tenant, recipient, clock.instant()));
    }

    /** Records recipients as SENT because of something that they did. */
    public Uni<Void> acted(SqlConnection connection, String tenant, List<UUID> recipients) {
        return changes.lock(connection, tenant, recipients)
                .chain(locked -> outcomes.record(
                        connection,
                        tenant,
                        locked.values().stream()
                                .filter(recipient -> !recipient.state().isSettled())
                                .map(recipient -> sent(recipient, null))
                                .toList(),
                        clock.instant()))
                .chain(() -> confirm(connection, tenant, recipients));
    }

    private static RecipientChange sent(LockedRecipient recipient, @Nullable String evidence) {
        return RecipientChange.end(recipient, RecipientState.SENT, recipient.attempts(), evidence);
    }

    private Uni<Void> confirm(SqlConnection connection, String tenant, List<UUID> recipients) {
        return activities.confirm(connection, tenant, recipients, clock.instant());
    }

    private Uni<RecipientActivity> settle(
            SqlConnection connection, String tenant, UUID id, Function<LockedRecipient, RecipientChange> evidence) {
        return changes.lock(connection, tenant, List.of(id)).chain(locked -> {
            LockedRecipient recipient = locked.get(id);
            if (recipient == null) {
                return Uni.createFrom().nullItem();
            }
            RecipientChange change = evidence.apply(recipient);
            boolean news = recipient.state() != RecipientState.BOUNCED && recipient.state() != change.state();
            return outcomes.record(connection, tenant, news ? List.of(change) : List.of(), clock.instant())
                    .replaceWith(new RecipientActivity(
                            news, recipient.emailId(), recipient.campaignId(), recipient.address()));
        });
    }
}
