package com.dryjets.email.sender;

import com.dryjets.email.message.DkimKey;
import com.dryjets.email.message.Mailbox;
import com.dryjets.email.message.SenderIdentity;
import com.dryjets.email.pace.RoutePause;
import com.dryjets.email.pace.RoutePauses;
import com.dryjets.email.route.MailRoute;
import com.dryjets.email.sender.SenderRepository.Stored;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives what is needed to send in a sender's name. A tenant may send as its verified senders, and as the platform's own
 * sender; nobody else may use an address.
 */
@ApplicationScoped
public class Senders {

    private final TenantTransaction transactions;
    private final SenderRepository senders;
    private final SenderSecrets secrets;
    private final SenderRoutes routes;
    private final RoutePauses pauses;
    private final SenderConfig config;
    private final ReadySender platform;

    Senders(
            TenantTransaction transactions,
            SenderRepository senders,
            SenderSecrets secrets,
            SenderRoutes routes,
            RoutePauses pauses,
            SenderConfig config) {
        this.transactions = transactions;
        this.senders = senders;
        this.secrets = secrets;
        this.routes = routes;
        this.pauses = pauses;
        this.config = config;
        this.platform = new ReadySender(
                identity(Mailbox.of(config.platform().address()), null, platformKey(config.platform())),
                routes.platform(),
                SenderRoutes.PLATFORM_KEY);
    }

    /**
     * A sender that is ready to send.
     *
     * @param routeKey names the route, for limits that all emails through it share
     */
    public record ReadySender(SenderIdentity identity, MailRoute route, String routeKey) {}

    /** Returns the platform's own sender. */
    public ReadySender platform() {
        return platform;
    }

    /** Returns the address of the platform's own sender. */
    public String platformAddress() {
        return config.platform().address();
    }

    /** Returns whether a tenant may send as an address, in the current Hibernate session. */
    public Uni<Boolean> maySendAs(String tenant, String address) {
        return isPlatform(address) ? Uni.createFrom().item(true) : senders.isVerified(tenant, address);
    }

    /** Lists what the last check of a sender's domain did not find as it should be; none for the platform's own sender. */
    public Uni<List<DnsFinding>> unproven(String tenant, String address) {
        return isPlatform(address)
                ? Uni.createFrom().item(List.of())
                : transactions
                        .sql(tenant, connection -> senders.findByAddress(connection, tenant, address))
                        .map(stored -> stored == null
                                ? List.of()
                                : stored.sender().dns().values().stream()
                                        .filter(found -> found.status() != DnsFinding.Status.VALID)
                                        .toList());
    }

    /** Returns the sender with an address; empty unless the tenant may send as it. */
    public Uni<Optional<ReadySender>> byAddress(String tenant, String address) {
        return isPlatform(address)
                ? Uni.createFrom().item(Optional.of(platform))
                : transactions
                        .sql(tenant, connection -> senders.findByAddress(connection, tenant, address))
                        .map(Optional::ofNullable)
                        .map(found -> found.filter(stored -> stored.sender().verified())
                                .map(stored -> ready(tenant, stored)));
    }

    /** Finds why the route of a tenant's sender is paused; empty if it works, or if the tenant has no such sender. */
    public Uni<Optional<RoutePause>> routePause(String tenant, String address) {
        return transactions.sql(
                tenant,
                connection -> routeOf(connection, tenant, address)
                        .chain(route -> pauses.of(
                                        connection, tenant, route.stream().toList())
                                .map(paused -> route.map(paused::get))));
    }

    /** The same for a route that has refused for so long. */
    public Uni<Optional<RoutePause>> lastingPause(String tenant, String address, Duration atLeast) {
        return transactions.sql(
                tenant,
                connection -> routeOf(connection, tenant, address)
                        .chain(route -> pauses.lasting(
                                        connection, tenant, route.stream().toList(), atLeast)
                                .map(paused -> route.map(paused::get))));
    }

    private Uni<Optional<String>> routeOf(SqlConnection connection, String tenant, String address) {
        return isPlatform(address)
                ? Uni.createFrom().item(Optional.of(SenderRoutes.PLATFORM_KEY))
                : senders.findByAddress(connection, tenant, address)
                        .map(Optional::ofNullable)
                        .map(found -> found.map(stored -> SenderRoutes.key(stored.sender())));
    }

    private boolean isPlatform(String address) {
        return address.equalsIgnoreCase(config.platform().address());
    }

    private ReadySender ready(String tenant, Stored stored) {
        Sender sender = stored.sender();
        return new ReadySender(
                identity(
                        new Mailbox(sender.displayName(), sender.address()),
                        Optional.ofNullable(sender.replyTo()).map(Mailbox::of).orElse(null),
                        key(tenant, stored)),
                routes.of(tenant, stored),
                SenderRoutes.key(sender));
    }

    private SenderIdentity identity(Mailbox from, @Nullable Mailbox replyTo, @Nullable DkimKey key) {
        return new SenderIdentity(from, replyTo, config.returnPathDomain(), key);
    }

    private static @Nullable DkimKey platformKey(SenderConfig.Platform platform) {
        String domain = Mailbox.of(platform.address()).asciiDomain();
        return platform.dkimPrivateKey()
                .map(key -> DkimKey.read(
                        domain, platform.dkimSelector().orElseThrow(Senders::noSelector), DkimKey.Algorithm.RSA, key))
                .orElse(null);
    }

    private static IllegalStateException noSelector() {
        return new IllegalStateException(
                "dryjets.senders.platform.dkim-private-key needs a dryjets.senders.platform.dkim-selector.");
    }

    /** Providers sign themselves, and Amazon SES changes headers that we would sign. */
    private @Nullable DkimKey key(String tenant, Stored stored) {
        Sender sender = stored.sender();
        RouteType type = sender.route().type();
        boolean signs = type == RouteType.PLATFORM || type == RouteType.SMTP;
        if (!signs) {
            return null;
        }
        String pkcs8 = secrets.decrypt(stored.secrets().privateKey(), tenant, SenderSecrets.dkim(sender.id()));
        return DkimKey.read(
                sender.domain(), sender.dkim().selector(), sender.dkim().algorithm(), pkcs8);
    }
}
