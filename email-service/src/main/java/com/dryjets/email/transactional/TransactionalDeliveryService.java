package com.dryjets.email.transactional;

import com.dryjets.email.message.Mailbox;
import com.dryjets.email.message.MessageParts;
import com.dryjets.email.message.MessageWriter;
import com.dryjets.email.message.SenderIdentity;
import com.dryjets.email.message.VerpAddress;
import com.dryjets.email.pace.RouteConnections;
import com.dryjets.email.pace.RouteTurns;
import com.dryjets.email.pace.Turns;
import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.OutgoingMessage;
import com.dryjets.email.sender.Senders;
import com.dryjets.email.sender.Senders.ReadySender;
import com.dryjets.email.sending.SendingConfig;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Delivers copies of emails that someone expects, as decision 16 in docs/decisions describes. An attempt is committed before
 * the copy is handed over, and its outcome as soon as the server has answered. A copy whose outcome is unknown is sent again
 * under the same Message-ID, at most twice. Each finished delivery is replaced by the next one, so a slow server delays no
 * other copy.
 */
@ApplicationScoped
class TransactionalDeliveryService {

    private static final Logger LOG = Logger.getLogger(TransactionalDeliveryService.class);

    /** Renewed while a copy is being delivered, however long the server takes. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Delivery NOT_PREPARED = new Delivery.RouteRefused(0, null, "The email could not be prepared.");

    /** How long a copy waits before any replica claims it again if its route has no connection left for this replica. */
    private static final Duration WITHOUT_SHARE = Duration.ofSeconds(1);

    /** How many tenants with a slow server it takes to delay the others. */
    private static final int SHARES = 4;

    /** A copy that is being delivered. */
    private record InDelivery(String tenant, Lease lease) {}

    /** The next step for a copy. */
    private sealed interface Prepared {

        record Ready(Supplier<Uni<Delivery>> delivery) implements Prepared {}

        /** The route's limits don't allow it now. */
        record Postponed(Duration pause) implements Prepared {}

        static Prepared decided(Delivery delivery) {
            return new Ready(() -> Uni.createFrom().item(delivery));
        }
    }

    private final Map<UUID, InDelivery> inDelivery = new ConcurrentHashMap<>();
    private final TenantTransaction transactions;
    private final TransactionalQueueRepository repository;
    private final Senders senders;
    private final RouteTurns routeTurns;
    private final RouteConnections connections;
    private final SendingConfig config;
    private final TransactionalOutcomeService outcomes;
    private final VerpAddress envelopes;
    private final Clock clock;

    TransactionalDeliveryService(
            TenantTransaction transactions,
            TransactionalQueueRepository repository,
            Senders senders,
            RouteTurns routeTurns,
            RouteConnections connections,
            SendingConfig config,
            TransactionalOutcomeService outcomes,
            VerpAddress envelopes,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.senders = senders;
        this.routeTurns = routeTurns;
        this.connections = connections;
        this.config = config;
        this.outcomes = outcomes;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /** Claims as many due copies as there is capacity for; returns their deliveries, which the caller must subscribe to. */
    Uni<List<Uni<Void>>> claim() {
        int room = config.concurrency() - inDelivery.size();
        if (room <= 0) {
            return Uni.createFrom().item(List.of());
        }
        Lease lease = Lease.start(LEASE);
        Map<String, Integer> busy = new HashMap<>();
        inDelivery.values().forEach(copy -> busy.merge(copy.tenant(), 1, Integer::sum));
        int share = Math.max(1, config.concurrency() / SHARES);
        return transactions
                .sql(Tenants.ALL, connection -> repository.claim(connection, room, lease, busy, share))
                .map(copies -> copies.stream()
                        .map(copy -> delivery(copy, lease.ofOneRow(() -> {})))
                        .toList());
    }

    private Uni<Void> delivery(TransactionalCopy copy, Lease lease) {
        InDelivery started = new InDelivery(copy.tenant(), lease);
        inDelivery.put(copy.id(), started);
        return deliver(copy, lease).onTermination().invoke(() -> inDelivery.remove(copy.id(), started));
    }

    /** Renews the leases of the copies in delivery. */
    Uni<Void> renew() {
        Map<UUID, InDelivery> held = Map.copyOf(inDelivery);
        if (held.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, UUID> tokens = new HashMap<>();
        held.forEach((id, copy) -> tokens.put(id, copy.lease().token()));
        long asked = System.nanoTime();
        return transactions
                .sql(Tenants.ALL, connection -> repository.renew(connection, tokens, LEASE))
                .invoke(renewed -> held.forEach((id, copy) -> renewed(id, copy.lease(), renewed, asked)))
                .replaceWithVoid();
    }

    private static void renewed(UUID id, Lease lease, Set<UUID> renewed, long asked) {
        if (renewed.contains(id)) {
            lease.renewed(asked);
        } else {
            lease.lost();
        }
    }

    private Uni<Void> deliver(TransactionalCopy copy, Lease lease) {
        return prepare(copy, lease)
                .chain(prepared -> switch (prepared) {
                    case Prepared.Ready ready -> deliver(copy, lease, ready);
                    case Prepared.Postponed postponed -> postpone(copy, lease, postponed.pause());
                })
                // If the outcome is lost, the lease expires and the copy's outcome is unknown.
                .onFailure()
                .invoke(failure ->
                        LOG.errorf(failure, "Outcome of a transactional email not recorded recipientId=%s", copy.id()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> deliver(TransactionalCopy copy, Lease lease, Prepared.Ready ready) {
        return ready.delivery()
                .get()
                .chain(delivery -> transactions.sql(
                        copy.tenant(), connection -> outcomes.record(connection, copy, lease.token(), delivery)));
    }

    private Uni<Void> postpone(TransactionalCopy copy, Lease lease, Duration pause) {
        return transactions.sql(
                copy.tenant(), connection -> repository.giveBack(connection, copy, lease.token(), null, pause));
    }

    /** Prepares the delivery. A failure before the copy was handed over is retried soon. */
    private Uni<Prepared> prepare(TransactionalCopy copy, Lease lease) {
        return sender(copy)
                .chain(found -> found.map(sender -> admit(copy, sender, lease))
                        .orElseGet(() -> Uni.createFrom().item(Prepared.decided(withoutSender(copy)))))
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "Transactional email not prepared recipientId=%s", copy.id()))
                .onFailure()
                .recoverWithItem(() -> Prepared.decided(NOT_PREPARED));
    }

    /** Checks the limits of the route. */
    private Uni<Prepared> admit(TransactionalCopy copy, ReadySender sender, Lease lease) {
        return connections
                .mayUse(sender.limited(), sender.route())
                .chain(mayUse -> mayUse
                        ? routeTurns.urgent(sender.limited()).map(turns -> handOver(copy, sender, lease, turns))
                        : Uni.createFrom().item(new Prepared.Postponed(WITHOUT_SHARE)));
    }

    private Prepared handOver(TransactionalCopy copy, ReadySender sender, Lease lease, Turns turns) {
        return turns.pause().<Prepared>map(Prepared.Postponed::new).orElseGet(() -> ready(copy, sender, lease, turns));
    }

    private Prepared ready(TransactionalCopy copy, ReadySender sender, Lease lease, Turns turns) {
        OutgoingMessage message = message(copy, sender.identity());
        return new Prepared.Ready(() -> sender.route().deliver(message, attempt(copy, lease, turns)));
    }

    private Uni<Optional<ReadySender>> sender(TransactionalCopy copy) {
        @Nullable String address = copy.sender();
        return address == null
                ? Uni.createFrom().item(Optional.of(senders.platform()))
                : senders.byAddress(copy.tenant(), address);
    }

    private static Delivery withoutSender(TransactionalCopy copy) {
        return new Delivery.NotDeliverable(copy.sender() + " is no longer a verified sender.");
    }

    /** Allows the handover only in its turn, and after the database has committed the attempt. */
    private Attempt attempt(TransactionalCopy copy, Lease lease, Turns turns) {
        return new Attempt() {
            @Override
            public Uni<Boolean> begin() {
                return turns.next()
                        .chain(hasCome -> hasCome
                                ? transactions.sql(
                                        copy.tenant(), connection -> repository.begin(connection, copy, lease.token()))
                                : Uni.createFrom().item(false))
                        .onFailure()
                        .recoverWithItem(false);
            }

            @Override
            public boolean holds() {
                return lease.isHeld();
            }
        };
    }

    private OutgoingMessage message(TransactionalCopy copy, SenderIdentity sender) {
        MailText text = copy.text();
        MessageParts parts = new MessageParts(
                "<" + copy.id() + "@" + sender.from().asciiDomain() + ">",
                sender.from(),
                Mailbox.of(copy.address()),
                copy.replyTo() == null ? sender.replyTo() : Mailbox.of(copy.replyTo()),
                text.subject(),
                text.textFor(copy.stopUrl()),
                text.htmlFor(copy.stopUrl()),
                headers(copy));
        String envelopeSender = envelopes.of(copy.id(), sender.bounceDomain());
        MessageWriter writer = MessageWriter.of(sender, clock);
        return new OutgoingMessage(envelopeSender, copy.address(), parts, () -> writer.write(parts));
    }

    private static Map<String, String> headers(TransactionalCopy copy) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (copy.stopUrl() != null) {
            headers.put("List-Unsubscribe", "<" + copy.stopUrl() + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        // RFC 3834: no out-of-office reply, please.
        headers.put("Auto-Submitted", "auto-generated");
        return headers;
    }
}
