package com.dryjets.email.sender;

import com.dryjets.email.message.DkimKey;
import com.dryjets.email.message.Mailbox;
import com.dryjets.email.message.SenderIdentity;
import com.dryjets.email.route.MailRoute;
import com.dryjets.email.sender.SenderRepository.Stored;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives what is needed to send in a sender's name. */
@ApplicationScoped
public class Senders {

    private final TenantTransaction transactions;
    private final SenderRepository senders;
    private final SenderSecrets secrets;
    private final SenderRoutes routes;
    private final SenderConfig config;

    Senders(
            TenantTransaction transactions,
            SenderRepository senders,
            SenderSecrets secrets,
            SenderRoutes routes,
            SenderConfig config) {
        this.transactions = transactions;
        this.senders = senders;
        this.secrets = secrets;
        this.routes = routes;
        this.config = config;
    }

    /**
     * A sender that is ready to send.
     *
     * @param routeKey names the route, for limits that all emails through it share
     */
    public record ReadySender(SenderIdentity identity, MailRoute route, String routeKey) {}

    /**
     * Returns the sender with an address. An address without a sender leaves unsigned, by the platform's mail server.
     */
    public Uni<ReadySender> byAddress(String tenant, String address) {
        return transactions
                .sql(tenant, connection -> senders.findByAddress(connection, tenant, address))
                .map(stored -> stored == null ? unknown(address) : ready(tenant, stored));
    }

    private ReadySender unknown(String address) {
        Mailbox from = Mailbox.of(address);
        return new ReadySender(
                new SenderIdentity(from, null, bounceDomain(from), null), routes.platform(), SenderRoutes.PLATFORM_KEY);
    }

    private ReadySender ready(String tenant, Stored stored) {
        Sender sender = stored.sender();
        SenderIdentity identity = new SenderIdentity(
                new Mailbox(sender.displayName(), sender.address()),
                Optional.ofNullable(sender.replyTo()).map(Mailbox::of).orElse(null),
                bounceDomain(Mailbox.of(sender.address())),
                key(tenant, stored));
        return new ReadySender(identity, routes.of(tenant, stored), SenderRoutes.key(sender));
    }

    private String bounceDomain(Mailbox from) {
        return config.bounceDomain().orElseGet(from::asciiDomain);
    }

    /** Providers sign themselves, and Amazon SES changes headers that we would sign. */
    private @Nullable DkimKey key(String tenant, Stored stored) {
        Sender sender = stored.sender();
        RouteType type = sender.route().type();
        boolean signs = type == RouteType.PLATFORM || type == RouteType.SMTP;
        if (!signs || !sender.publishesKey()) {
            return null;
        }
        String pkcs8 = secrets.decrypt(stored.secrets().privateKey(), tenant, SenderSecrets.dkim(sender.id()));
        return DkimKey.read(
                sender.domain(), sender.dkim().selector(), sender.dkim().algorithm(), pkcs8);
    }
}
