package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.Emails;
import com.dryjets.email.email.HoldReason;
import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.email.OutgoingEmails;
import com.dryjets.email.pace.RouteConnections;
import com.dryjets.email.pace.RoutePauses;
import com.dryjets.email.pace.RoutePauses.RouteState;
import com.dryjets.email.policy.SendingPolicies;
import com.dryjets.email.policy.SendingPolicy;
import com.dryjets.email.recipient.Claim;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.recipient.RecipientFields;
import com.dryjets.email.recipient.RecipientQueue;
import com.dryjets.email.recipient.RecipientQueue.Portion;
import com.dryjets.email.sender.Senders;
import com.dryjets.email.sender.Senders.ReadySender;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Claims batches of recipients for the workers of this replica. */
@ApplicationScoped
class BatchService {

    /** Rendered emails that are kept; each may take up to two megabytes. */
    private static final int RENDERED = 16;

    private final TenantTransaction transactions;
    private final Emails emails;
    private final OutgoingEmails outgoing;
    private final Senders senders;
    private final SendingService sending;
    private final RecipientQueue queue;
    private final OutgoingMessages messages;
    private final RoutePauses routes;
    private final RouteConnections connections;
    private final SendingPolicies policies;
    private final LeaseTicker leases;
    private final SendingConfig config;
    private final ClaimTiming timing;
    private final RecipientFields fields;

    /** The emails that were sent last, rendered in all variants; their content no longer changes. */
    private final Map<UUID, List<OutgoingEmail>> rendered =
            Collections.synchronizedMap(new LinkedHashMap<>(RENDERED, 0.75F, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, List<OutgoingEmail>> eldest) {
                    return size() > RENDERED;
                }
            });

    BatchService(
            TenantTransaction transactions,
            Emails emails,
            OutgoingEmails outgoing,
            Senders senders,
            SendingService sending,
            RecipientQueue queue,
            OutgoingMessages messages,
            RoutePauses routes,
            RouteConnections connections,
            SendingPolicies policies,
            LeaseTicker leases,
            SendingConfig config,
            ClaimTiming timing,
            RecipientFields fields) {
        this.transactions = transactions;
        this.emails = emails;
        this.outgoing = outgoing;
        this.senders = senders;
        this.sending = sending;
        this.queue = queue;
        this.messages = messages;
        this.routes = routes;
        this.connections = connections;
        this.policies = policies;
        this.timing = timing;
        this.fields = fields;
        this.leases = leases;
        this.config = config;
    }

    /** Finds the emails of all tenants that have due recipients. */
    Uni<List<EmailRef>> sendable(Set<UUID> except) {
        return transactions.sql(Tenants.ALL, connection -> emails.sendable(connection, except));
    }

    /**
     * Claims a batch of one variant, which may have no recipients; none if nobody is due or the sender may not send. Close it
     * after use.
     */
    Uni<Optional<Batch>> claim(EmailRef ref) {
        return load(ref)
                .chain(variants -> choose(ref, variants))
                .chain(chosen -> chosen.isPresent()
                        ? claim(ref, chosen.get())
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Batch>> claim(EmailRef ref, OutgoingEmail email) {
        return senders.byAddress(ref.tenant(), email.sender())
                .chain(sender -> sender.isPresent()
                        ? claimShare(email, sender.get())
                        : sending.hold(ref, HoldReason.SENDER_NOT_VERIFIED, email.sender())
                                .replaceWith(Optional.empty()));
    }

    /** Claims nothing while other replicas use all connections of the route. */
    private Uni<Optional<Batch>> claimShare(OutgoingEmail email, ReadySender sender) {
        return connections
                .mayUse(sender.limited(), sender.route())
                .chain(mayUse -> mayUse
                        ? claim(email, sender).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    /** A batch has one sender and one route, so it has one variant. */
    private Uni<Optional<OutgoingEmail>> choose(EmailRef ref, List<OutgoingEmail> variants) {
        return variants.size() == 1
                ? Uni.createFrom().item(Optional.of(variants.getFirst()))
                : transactions
                        .sql(ref.tenant(), connection -> queue.dueVariants(connection, ref.tenant(), ref.emailId()))
                        .map(due -> due.stream()
                                .flatMap(
                                        number -> variants.stream().filter(variant -> number.equals(variant.variant())))
                                .findFirst());
    }

    private Uni<Batch> claim(OutgoingEmail email, ReadySender sender) {
        Lease lease = Lease.start(config.lease());
        return transactions
                .sql(email.ref().tenant(), connection -> claim(connection, email, sender, lease))
                .invoke(batch -> {
                    if (!batch.recipients().isEmpty()) {
                        leases.keep(lease);
                    }
                });
    }

    private Uni<Batch> claim(SqlConnection connection, OutgoingEmail email, ReadySender sender, Lease lease) {
        String tenant = email.ref().tenant();
        String route = sender.routeKey();
        return routes.state(connection, tenant, route)
                .chain(state -> policies.of(connection, tenant)
                        .chain(policy -> claim(connection, email, sender, state, policy, lease)
                                .chain(claim -> timing.sort(connection, email, sender, lease, policy, claim)))
                        .call(timed -> state == RouteState.PROBED
                                        && timed.claim().recipients().isEmpty()
                                ? routes.passProbe(connection, tenant, route)
                                : Uni.createFrom().voidItem())
                        .chain(timed -> fields(connection, email, timed.claim())
                                .map(values -> new Batch(
                                        email,
                                        messages.composer(email, sender.identity()),
                                        sender,
                                        timed.claim().recipients(),
                                        values,
                                        timed.claim().skipped(),
                                        lease,
                                        timed.turns(),
                                        state == RouteState.PROBED,
                                        new AtomicBoolean()))));
    }

    private Uni<Map<UUID, Map<String, Object>>> fields(SqlConnection connection, OutgoingEmail email, Claim claim) {
        Set<String> names = email.content().contactFields();
        return names.isEmpty() || claim.recipients().isEmpty()
                ? Uni.createFrom().item(Map.of())
                : fields.of(
                        connection,
                        email.ref().tenant(),
                        claim.recipients().stream().map(Recipient::id).toList(),
                        names);
    }

    private Uni<Claim> claim(
            SqlConnection connection,
            OutgoingEmail email,
            ReadySender sender,
            RouteState state,
            SendingPolicy policy,
            Lease lease) {
        int limit = switch (state) {
            case WORKING -> config.batchSize();
            case PROBED -> 1;
            case PAUSED -> 0;
        };
        return limit == 0
                ? Uni.createFrom().item(Claim.none())
                : emails.holdSendable(connection, email.ref())
                        .chain(sendable -> sendable
                                ? timing.portion(connection, email, sender, policy, limit)
                                : Uni.createFrom().item(new Portion(sender.routeKey(), 0, false)))
                        .chain(portion -> claim(connection, email.ref(), portion, policy, lease));
    }

    private Uni<Claim> claim(
            SqlConnection connection, EmailRef ref, Portion portion, SendingPolicy policy, Lease lease) {
        return portion.limit() == 0
                ? Uni.createFrom().item(Claim.none())
                : queue.claim(connection, ref.tenant(), ref.emailId(), portion, policy.cap(), lease);
    }

    private Uni<List<OutgoingEmail>> load(EmailRef ref) {
        List<OutgoingEmail> known = rendered.get(ref.emailId());
        return known != null
                ? Uni.createFrom().item(known)
                : outgoing.load(ref).invoke(loaded -> rendered.put(ref.emailId(), loaded));
    }

    /** Ends the batch's lease, and gives back what was not attempted. If that fails, the lease runs out. */
    Uni<Void> close(Batch batch) {
        leases.release(batch.lease());
        return batch.recipients().isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions
                        .sql(
                                batch.email().ref().tenant(),
                                connection ->
                                        queue.release(connection, batch.lease().token()))
                        .onFailure()
                        .recoverWithNull();
    }
}
