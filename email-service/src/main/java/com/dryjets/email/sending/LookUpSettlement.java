package com.dryjets.email.sending;

import com.dryjets.email.pace.RoutePauses;
import com.dryjets.email.recipient.LockedRecipient;
import com.dryjets.email.recipient.RecipientChange;
import com.dryjets.email.recipient.RecipientChanges;
import com.dryjets.email.recipient.RecipientDoubts;
import com.dryjets.email.recipient.RecipientDoubts.Doubt;
import com.dryjets.email.recipient.RecipientEvidence;
import com.dryjets.email.recipient.RecipientState;
import com.dryjets.email.route.MessageSearch.Finding;
import com.dryjets.email.sender.SenderConfig;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Settles recipients whose outcome is unknown by the provider's answer. A message that the provider has was sent. One that
 * it doesn't have may not be listed yet, so the recipient FAILED only after a delay; a user can then retry it. Nothing is
 * sent again automatically.
 */
@ApplicationScoped
class LookUpSettlement {

    private static final Logger LOG = Logger.getLogger(LookUpSettlement.class);

    /** Used for bounces without a known reason. */
    private static final String NO_REASON = "UNDEFINED";

    private final TenantTransaction transactions;
    private final RecipientEvidence evidence;
    private final RecipientChanges changes;
    private final RecipientDoubts doubts;
    private final RoutePauses pauses;
    private final SenderConfig.Activity config;

    LookUpSettlement(
            TenantTransaction transactions,
            RecipientEvidence evidence,
            RecipientChanges changes,
            RecipientDoubts doubts,
            RoutePauses pauses,
            SenderConfig config) {
        this.transactions = transactions;
        this.evidence = evidence;
        this.changes = changes;
        this.doubts = doubts;
        this.pauses = pauses;
        this.config = config.providers().activity();
    }

    /**
     * Returns whether the provider is still to be asked about a recipient. A recipient that is still in doubt after the
     * delay has got no answer since, because the first one would have settled it.
     */
    boolean mayBeSettled(Doubt doubt) {
        return doubt.age().compareTo(config.giveUpAfter()) < 0;
    }

    /**
     * Records the outcome that an answer shows.
     *
     * @param search the name of the search, which pauses for a while after a refusal
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
                evidence.taken(connection, tenant, doubt.recipient(), answer(taken.status()))
                        .replaceWithVoid();
            case Finding.Delivered delivered ->
                evidence.delivered(connection, tenant, doubt.recipient(), answer(delivered.status()))
                        .replaceWithVoid();
            case Finding.Undelivered undelivered ->
                evidence.bounced(connection, tenant, doubt.recipient(), answer(undelivered.status()), NO_REASON)
                        .replaceWithVoid();
            case Finding.Unknown unknown ->
                doubt.age().compareTo(config.delay()) < 0
                        ? Uni.createFrom().voidItem()
                        : notTaken(connection, tenant, doubt);
            case Finding.Refused refused -> Uni.createFrom().voidItem();
        };
    }

    private static String answer(String status) {
        return "SendGrid's Email Activity: " + status;
    }

    /** Records the recipient as FAILED, unless it was attempted again in the meantime, possibly over another route. */
    private Uni<Void> notTaken(SqlConnection connection, String tenant, Doubt doubt) {
        List<UUID> recipient = List.of(doubt.recipient());
        return changes.lock(connection, tenant, recipient)
                .chain(locked -> doubts.of(connection, tenant, recipient)
                        .chain(now -> changes.apply(
                                connection,
                                tenant,
                                now.stream()
                                        .filter(doubt::isSame)
                                        .map(same -> failed(locked.get(same.recipient())))
                                        .toList())));
    }

    private static RecipientChange failed(LockedRecipient recipient) {
        return RecipientChange.end(
                recipient,
                RecipientState.FAILED,
                recipient.attempts(),
                "SendGrid's Email Activity has no such email: it was not taken.");
    }
}
