package com.dryjets.email.sender;

import com.dryjets.email.message.DkimKey;
import com.dryjets.email.message.Mailbox;
import com.dryjets.email.message.SenderIdentity;
import com.dryjets.email.pace.LimitedRoute;
import com.dryjets.email.pace.RoutePause;
import com.dryjets.email.pace.RoutePauses;
import com.dryjets.email.route.MailRoute;
import com.dryjets.email.route.MessageSearch;
import com.dryjets.email.sender.SenderRepository.Stored;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Provides what is needed to send as a sender. A tenant may send only as its verified senders and as the platform's own
 * sender.
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
                SenderRoutes.PLATFORM_KEY,
                Optional.empty(),
                routes.limitedPlatform(),
                Optional.empty());
    }

    /**
     * A sender that is ready to send.
     *
     * @param routeKey identifies the route, for the state that all of the tenant's emails over it share
     * @param routeRevision changes with the server or account behind the route; empty for the platform's route
     * @param limited the limits that all users of the route share
     * @param search empty if the route's provider can't be asked what became of a message
     */
    public record ReadySender(
            SenderIdentity identity,
            MailRoute route,
            String routeKey,
            Optional<UUID> routeRevision,
            LimitedRoute limited,
            Optional<RouteSearch> search) {}

    /**
     * Searches for messages that left by a route.
     *
     * @param name the key under which the search pauses while the provider refuses to answer
     * @param revision the revision of the route; messages of another revision may have left by another account
     */
    public record RouteSearch(MessageSearch messages, String name, UUID revision) {}

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

    /** Lists the problems that the last check of a sender's domain found; none for the platform's own sender. */
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

    /** Finds why the route of a tenant's sender is paused, if it has been paused for at least this long. */
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
        SenderRoutes.Open open = routes.of(tenant, stored);
        return new ReadySender(
                identity(
                        new Mailbox(sender.displayName(), sender.address()),
                        Optional.ofNullable(sender.replyTo()).map(Mailbox::of).orElse(null),
                        key(tenant, stored)),
                open.route(),
                SenderRoutes.key(sender),
                Optional.of(open.revision()),
                routes.limited(tenant, sender),
                open.search()
                        .map(search -> new RouteSearch(search, SenderRoutes.searchKey(sender.id()), open.revision())));
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
