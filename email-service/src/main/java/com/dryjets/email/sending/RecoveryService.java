package com.dryjets.email.sending;

import com.dryjets.email.recipient.LockedRecipient;
import com.dryjets.email.recipient.RecipientChange;
import com.dryjets.email.recipient.RecipientChanges;
import com.dryjets.email.recipient.RecipientDoubts;
import com.dryjets.email.recipient.RecipientLeases;
import com.dryjets.email.recipient.RecipientLeases.ExpiredLease;
import com.dryjets.email.recipient.RecipientLeases.Undecided;
import com.dryjets.email.recipient.RecipientQueue;
import com.dryjets.email.recipient.RecipientState;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Recovers recipients from workers that are gone. Those that were only LEASED are due again. An email that was handed over
 * may be out: it becomes UNKNOWN, and after a while without evidence that is final, because a second copy of a campaign's
 * email is worse than none.
 */
@ApplicationScoped
class RecoveryService {

    private static final Logger LOG = Logger.getLogger(RecoveryService.class);

    private final TenantTransaction transactions;
    private final RecipientQueue queue;
    private final RecipientLeases leases;
    private final RecipientChanges changes;
    private final RecipientDoubts doubts;
    private final LookUpService lookUps;
    private final SendingConfig config;

    RecoveryService(
            TenantTransaction transactions,
            RecipientQueue queue,
            RecipientLeases leases,
            RecipientChanges changes,
            RecipientDoubts doubts,
            LookUpService lookUps,
            SendingConfig config) {
        this.transactions = transactions;
        this.queue = queue;
        this.leases = leases;
        this.changes = changes;
        this.doubts = doubts;
        this.lookUps = lookUps;
        this.config = config;
    }

    Uni<List<ExpiredLease>> expired(Set<UUID> except) {
        return transactions.sql(Tenants.ALL, connection -> leases.expired(connection, except));
    }

    /** Recovers the recipients of one lease. */
    Uni<Void> recover(ExpiredLease lease) {
        return transactions.sql(
                lease.tenant(),
                connection -> leases.attempted(connection, lease)
                        .call(attempted -> doubt(connection, lease, attempted))
                        .call(() -> queue.release(connection, lease.token()))
                        .invoke(attempted -> LOG.warnf(
                                "Lease expired leaseToken=%s tenant=%s unknown=%d",
                                lease.token(), lease.tenant(), attempted.size()))
                        .replaceWithVoid());
    }

    private Uni<Void> doubt(SqlConnection connection, ExpiredLease lease, List<UUID> attempted) {
        return attempted.isEmpty()
                ? Uni.createFrom().voidItem()
                : changes.lock(connection, lease.tenant(), attempted)
                        .chain(locked -> changes.apply(
                                connection,
                                lease.tenant(),
                                locked.values().stream()
                                        .filter(recipient -> lease.token().equals(recipient.leaseToken()))
                                        .map(this::doubt)
                                        .toList()));
    }

    private RecipientChange doubt(LockedRecipient recipient) {
        return RecipientChange.doubtful(
                recipient,
                recipient.attempts(),
                "The service stopped while the email was handed over.",
                config.unknownFinalAfter());
    }

    /** Finds recipients for which no evidence came in time, without those of some tenants. */
    Uni<List<Undecided>> undecided(Set<String> except) {
        return transactions.sql(Tenants.ALL, connection -> leases.undecided(connection, except));
    }

    /**
     * Makes it final that nobody knows whether recipients of one tenant have received the email, unless their provider is
     * still asked.
     */
    Uni<Void> decide(String tenant, List<Undecided> undecided) {
        List<UUID> recipients = undecided.stream().map(Undecided::recipient).toList();
        return lookUps.open(tenant, recipients)
                .chain(open -> transactions.sql(tenant, connection -> decide(connection, tenant, recipients, open)));
    }

    private Uni<Void> decide(SqlConnection connection, String tenant, List<UUID> recipients, Set<UUID> open) {
        List<UUID> over = recipients.stream()
                .filter(recipient -> !open.contains(recipient))
                .toList();
        Uni<Void> extended = open.isEmpty()
                ? Uni.createFrom().voidItem()
                : doubts.extend(connection, tenant, open, config.unknownFinalAfter());
        return extended.chain(() -> changes.lock(connection, tenant, over))
                .chain(locked -> changes.apply(
                        connection,
                        tenant,
                        locked.values().stream()
                                .filter(recipient -> recipient.state() == RecipientState.UNKNOWN)
                                .map(recipient -> RecipientChange.end(
                                        recipient, RecipientState.UNKNOWN, recipient.attempts(), null))
                                .toList()));
    }
}
