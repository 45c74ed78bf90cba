package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

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
        return settle(connection, tenant, recipient, RecipientState.SENT, evidence);
    }

    /** The email came back for good. */
    public Uni<RecipientActivity> bounced(SqlConnection connection, String tenant, UUID recipient, String evidence) {
        return settle(connection, tenant, recipient, RecipientState.BOUNCED, evidence);
    }

    /** The recipient reported the email as spam, so that it must have arrived. */
    public Uni<RecipientActivity> complained(SqlConnection connection, String tenant, UUID recipient, String evidence) {
        return settle(connection, tenant, recipient, RecipientState.SENT, evidence)
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
                                .map(recipient ->
                                        RecipientChange.end(recipient, RecipientState.SENT, recipient.attempts(), null))
                                .toList(),
                        clock.instant()));
    }

    private Uni<RecipientActivity> settle(
            SqlConnection connection, String tenant, UUID id, RecipientState state, String evidence) {
        return changes.lock(connection, tenant, List.of(id)).chain(locked -> {
            LockedRecipient recipient = locked.get(id);
            if (recipient == null) {
                return Uni.createFrom().nullItem();
            }
            boolean news = !(recipient.state() == RecipientState.BOUNCED || recipient.state() == state);
            List<RecipientChange> decided =
                    news ? List.of(RecipientChange.end(recipient, state, recipient.attempts(), evidence)) : List.of();
            return outcomes.record(connection, tenant, decided, clock.instant())
                    .replaceWith(new RecipientActivity(
                            news, recipient.emailId(), recipient.campaignId(), recipient.address()));
        });
    }
}
