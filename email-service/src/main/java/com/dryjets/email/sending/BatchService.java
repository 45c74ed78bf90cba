package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.Emails;
import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.recipient.Claim;
import com.dryjets.email.recipient.RecipientQueue;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Claims batches of recipients for the workers of this replica. */
@ApplicationScoped
class BatchService {

    private final TenantTransaction transactions;
    private final Emails emails;
    private final RecipientQueue queue;
    private final LeaseTicker leases;
    private final SendingConfig config;

    /** Rendered emails that are being sent; their content no longer changes. */
    private final Map<UUID, OutgoingEmail> rendered = new ConcurrentHashMap<>();

    BatchService(
            TenantTransaction transactions,
            Emails emails,
            RecipientQueue queue,
            LeaseTicker leases,
            SendingConfig config) {
        this.transactions = transactions;
        this.emails = emails;
        this.queue = queue;
        this.leases = leases;
        this.config = config;
    }

    /** Finds the emails of all tenants that have due recipients. */
    Uni<List<EmailRef>> sendable(Set<UUID> except) {
        return transactions
                .sql(Tenants.ALL, connection -> emails.sendable(connection, except))
                .invoke(found -> rendered.keySet()
                        .retainAll(found.stream().map(EmailRef::emailId).toList()));
    }

    /** Claims a batch, which may be empty. Close it after use. */
    Uni<Batch> claim(EmailRef ref) {
        return load(ref).chain(email -> claim(ref, email));
    }

    private Uni<Batch> claim(EmailRef ref, OutgoingEmail email) {
        Lease lease = Lease.start(config.lease());
        return transactions
                .sql(ref.tenant(), connection -> claim(connection, ref, lease))
                .map(claim -> new Batch(email, claim, lease))
                .invoke(batch -> {
                    if (!batch.claim().recipients().isEmpty()) {
                        leases.keep(lease);
                    }
                });
    }

    private Uni<Claim> claim(SqlConnection connection, EmailRef ref, Lease lease) {
        return emails.holdSendable(connection, ref)
                .chain(sendable -> sendable
                        ? queue.claim(connection, ref.tenant(), ref.emailId(), config.batchSize(), lease)
                        : Uni.createFrom().item(Claim.none()));
    }

    private Uni<OutgoingEmail> load(EmailRef ref) {
        OutgoingEmail known = rendered.get(ref.emailId());
        return known != null
                ? Uni.createFrom().item(known)
                : transactions
                        .sql(ref.tenant(), connection -> emails.load(connection, ref))
                        .invoke(loaded -> rendered.put(ref.emailId(), loaded));
    }

    /** Stops renewing the batch's lease. */
    void close(Batch batch) {
        leases.release(batch.lease());
    }
}
