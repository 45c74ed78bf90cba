package com.dryjets.email.sending;

import com.dryjets.email.pace.RoutePauses;
import com.dryjets.email.recipient.LockedRecipient;
import com.dryjets.email.recipient.RecipientChange;
import com.dryjets.email.recipient.RecipientChanges;
import com.dryjets.email.recipient.RecipientDoubts.Doubt;
import com.dryjets.email.recipient.RecipientEvidence;
import com.dryjets.email.recipient.RecipientState;
import com.dryjets.email.route.MessageSearch.Finding;
import com.dryjets.email.sender.SenderConfig;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Settles recipients in doubt by what their provider knows. A message that it has was sent. One that it does not have may only
 * not be visible yet: that settles nothing for a while, and then the recipient has FAILED, so that a user can have them retried.
 * Nobody is sent to again without being asked for.
 */
@ApplicationScoped
class LookUpSettlement {

    private static final Logger LOG = Logger.getLogger(LookUpSettlement.class);

    /** As bounces are counted of which nobody knows the reason. */
    private static final String NO_REASON = "UNDEFINED";

    private final TenantTransaction transactions;
    private final RecipientEvidence evidence;
    private final RecipientChanges changes;
    private final RoutePauses pauses;
    private final SenderConfig.Activity config;
    private final Clock clock;

    LookUpSettlement(
            TenantTransaction transactions,
            RecipientEvidence evidence,
            RecipientChanges changes,
            RoutePauses pauses,
            SenderConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.evidence = evidence;
        this.changes = changes;
        this.pauses = pauses;
        this.config = config.providers().activity();
        this.clock = clock;
    }

    /** Returns whether it is too early to know that the provider does not have the message. */
    boolean mayBeFound(Doubt doubt, Instant now) {
        // Time for the last question.
        return now.isBefore(
                doubt.since().plus(config.delay()).plus(config.interval().multipliedBy(2)));
    }

    /**
     * Records what an answer means.
     *
     * @param search the name of the search, which rests for a while after a refusal
     */
    Uni<Void> settle(String tenant, Doubt doubt, String search, Finding finding) {
        return transactions.sql(
                tenant,
                connection -> finding instanceof Finding.Refused refused
                        ? refused(connection, tenant, search, refused.reason())
                        : settle(connection, tenant, doubt, finding)
                                .chain(() -> pauses.works(connection, tenant, search)));
    }

    private Uni<Void> refused(SqlConnection connection, String tenant, String search, String reason) {
        LOG.warnf("Email in doubt not looked up tenant=%s search=%s reason=%s", tenant, search, reason);
        return pauses.refused(connection, tenant, search, reason);
    }

    private Uni<Void> settle(SqlConnection connection, String tenant, Doubt doubt, Finding finding) {
        return switch (finding) {
            case Finding.Taken taken ->
                evidence.delivered(connection, tenant, doubt.recipient(), answer(taken.status()))
                        .replaceWithVoid();
            case Finding.Undelivered undelivered ->
                evidence.bounced(connection, tenant, doubt.recipient(), answer(undelivered.status()), NO_REASON)
                        .replaceWithVoid();
            case Finding.Unknown unknown ->
                doubt.since().plus(config.delay()).isAfter(clock.instant())
                        ? Uni.createFrom().voidItem()
                        : notTaken(connection, tenant, doubt);
            case Finding.Refused refused -> Uni.createFrom().voidItem();
        };
    }

    private static String answer(String status) {
        return "SendGrid's Email Activity: " + status;
    }

    private Uni<Void> notTaken(SqlConnection connection, String tenant, Doubt doubt) {
        return changes.lock(connection, tenant, List.of(doubt.recipient()))
                .chain(locked -> changes.apply(
                        connection,
                        tenant,
                        locked.values().stream()
                                .filter(recipient -> recipient.state() == RecipientState.UNKNOWN)
                                .map(LookUpSettlement::failed)
                                .toList()));
    }

    private static RecipientChange failed(LockedRecipient recipient) {
        return RecipientChange.end(
                recipient,
                RecipientState.FAILED,
                recipient.attempts(),
                "SendGrid's Email Activity has no such email: it was not taken.");
    }
}
