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
 * Records evidence that an email was sent or bounced: an action of its recipient, a bounce message, a provider's event. It
 * settles recipients that are UNKNOWN. Evidence about a recipient that doesn't exist changes nothing and returns null.
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

    /**
     * Records that a provider accepted the email. Delivery is not confirmed: the email may not reach the recipient's server.
     */
    public Uni<RecipientActivity> taken(SqlConnection connection, String tenant, UUID recipient, String evidence) {
        return settle(connection, tenant, recipient, known -> sent(known, evidence));
    }

    /** Records that the email reached the recipient's server, as a provider's event or a delayed delivery shows. */
    public Uni<RecipientActivity> delivered(SqlConnection connection, String tenant, UUID recipient, String evidence) {
        return taken(connection, tenant, recipient, evidence)
                .call(() -> confirm(connection, tenant, List.of(recipient)));
    }

    /**
     * Records that the email bounced permanently.
     *
     * @param reason the category in which the bounce is counted
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

    /** Records that the recipient reported the email as spam, and so received it. */
    public Uni<RecipientActivity> complained(SqlConnection connection, String tenant, UUID recipient, String evidence) {
        return delivered(connection, tenant, recipient, evidence)
                .chain(() -> activities.complained(connection, tenant, recipient, clock.instant()));
    }

    /** Records recipients as SENT because of an action of theirs, such as an open. */
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
