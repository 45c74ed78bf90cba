package com.dryjets.email.sender;

import com.dryjets.email.pace.LimitedRoute;
import com.dryjets.email.pace.RouteLimits;
import com.dryjets.email.route.BoundedRoute;
import com.dryjets.email.route.MailRoute;
import com.dryjets.email.route.MessageSearch;
import com.dryjets.email.route.api.ApiClient;
import com.dryjets.email.route.api.EmailActivity;
import com.dryjets.email.route.api.SendGridRoute;
import com.dryjets.email.route.api.SesRoute;
import com.dryjets.email.route.api.SesRoute.Credentials;
import com.dryjets.email.route.smtp.PlatformRoute;
import com.dryjets.email.route.smtp.SmtpRoute;
import com.dryjets.email.route.smtp.SmtpRouteConfig;
import com.dryjets.email.route.smtp.SmtpSettings;
import com.dryjets.email.route.smtp.SmtpSettings.Login;
import com.dryjets.email.route.smtp.SmtpTimeouts;
import com.dryjets.email.sender.SenderRepository.Stored;
import com.dryjets.kit.tenancy.Tenants;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The routes of senders; each keeps its connections until its settings change. */
@ApplicationScoped
class SenderRoutes {

    static final String PLATFORM_KEY = "platform";

    /** What relays allow a customer at once without asking. */
    private static final int CONNECTIONS = 8;

    private static final int MESSAGES_PER_CONNECTION = 100;

    /**
     * A route in use.
     *
     * @param version the sender's version
     * @param revision the revision of the sender's route
     * @param search empty if the provider can't be asked what became of a message
     */
    record Open(long version, UUID revision, MailRoute route, Optional<MessageSearch> search) {}

    private final Map<UUID, Open> open = new ConcurrentHashMap<>();
    private final PlatformRoute platform;
    private final RouteLimits platformLimits;
    private final SenderSecrets secrets;
    private final SenderConfig config;
    private final Vertx vertx;
    private final ApiClient api;
    private final Clock clock;

    SenderRoutes(
            PlatformRoute platform,
            SmtpRouteConfig smtp,
            SenderSecrets secrets,
            SenderConfig config,
            Vertx vertx,
            Clock clock) {
        this.platform = platform;
        this.platformLimits = limits(smtp.limits());
        this.secrets = secrets;
        this.config = config;
        this.vertx = vertx;
        this.api = new ApiClient(vertx, config.providers().timeout());
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        open.values().forEach(SenderRoutes::close);
        api.close();
    }

    MailRoute platform() {
        return platform;
    }

    /** Returns the platform's route with its limits. */
    LimitedRoute limitedPlatform() {
        return new LimitedRoute(Tenants.ALL, PLATFORM_KEY, platformLimits);
    }

    /** Returns the route of a tenant's sender with its limits. */
    LimitedRoute limited(String tenant, Sender sender) {
        return sender.route().type() == RouteType.PLATFORM
                ? limitedPlatform()
                : new LimitedRoute(
                        tenant,
                        key(sender),
                        Objects.requireNonNullElse(sender.route().limits(), RouteLimits.NONE));
    }

    private static RouteLimits limits(SmtpRouteConfig.Limits limits) {
        return new RouteLimits(
                limits.messagesPerSecond().isPresent()
                        ? limits.messagesPerSecond().getAsDouble()
                        : null,
                limits.connections().isPresent() ? limits.connections().getAsInt() : null);
    }

    /** Returns the key of a sender's route. */
    static String key(Sender sender) {
        return sender.route().type() == RouteType.PLATFORM
                ? PLATFORM_KEY
                : sender.id().toString();
    }

    /** Returns the key under which searches at a sender's provider pause. */
    static String searchKey(UUID sender) {
        return "email-activity:" + sender;
    }

    Open of(String tenant, Stored stored) {
        Sender sender = stored.sender();
        if (sender.route().type() == RouteType.PLATFORM) {
            return new Open(sender.version(), stored.routeRevision(), platform, Optional.empty());
        }
        return open.compute(sender.id(), (id, current) -> {
            if (current != null && current.version() >= sender.version()) {
                return current;
            }
            if (current != null) {
                close(current);
            }
            String secret = secret(tenant, stored);
            return new Open(
                    sender.version(), stored.routeRevision(), create(sender, secret), search(sender.route(), secret));
        });
    }

    private Optional<MessageSearch> search(RouteSettings route, String secret) {
        return Boolean.TRUE.equals(route.emailActivity())
                ? Optional.of(new EmailActivity(api, config.providers().sendgrid(), secret))
                : Optional.empty();
    }

    private String secret(String tenant, Stored stored) {
        byte[] sealed = stored.secrets().route();
        return sealed == null
                ? ""
                : secrets.decrypt(
                        sealed, tenant, SenderSecrets.route(stored.sender().id()));
    }

    private MailRoute create(Sender sender, String secret) {
        RouteSettings route = sender.route();
        return switch (route.type()) {
            case PLATFORM -> platform;
            case SMTP -> smtpRoute(sender, secret);
            case SENDGRID ->
                bounded(route, new SendGridRoute(api, config.providers().sendgrid(), secret));
            case SES ->
                bounded(
                        route,
                        new SesRoute(
                                api,
                                Infrastructure.getDefaultWorkerPool(),
                                config.providers().ses().orElse("https://email." + route.region() + ".amazonaws.com"),
                                new Credentials(route.region(), route.username(), secret),
                                clock));
        };
    }

    private MailRoute smtpRoute(Sender sender, String secret) {
        SmtpRoute route = new SmtpRoute(vertx, Infrastructure.getDefaultWorkerPool(), smtp(sender, secret));
        if (connections(sender.route()).isPresent()) {
            route.allow(0);
        }
        return route;
    }

    private static MailRoute bounded(RouteSettings settings, MailRoute route) {
        return connections(settings).isPresent() ? new BoundedRoute(route) : route;
    }

    /** Returns the most connections over all replicas; a replica uses its share, and none before it has one. */
    private static Optional<Integer> connections(RouteSettings route) {
        return Optional.ofNullable(route.limits()).map(RouteLimits::connections);
    }

    private SmtpSettings smtp(Sender sender, String password) {
        RouteSettings route = sender.route();
        return new SmtpSettings(
                route.host(),
                route.port(),
                route.encryption(),
                Optional.ofNullable(route.username()).map(username -> new Login(username, password)),
                Optional.empty(),
                !config.anyServer(),
                sender.domain(),
                connections(route).orElse(CONNECTIONS),
                MESSAGES_PER_CONNECTION,
                SmtpTimeouts.RECOMMENDED);
    }

    private static void close(Open replaced) {
        if (replaced.route() instanceof SmtpRoute smtp) {
            smtp.close();
        }
    }
}
