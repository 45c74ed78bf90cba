package com.dryjets.email.sender;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.message.DkimKey.Algorithm;
import com.dryjets.email.pace.RoutePauses;
import com.dryjets.email.sender.DnsFinding.Purpose;
import com.dryjets.email.sender.SenderRepository.Secrets;
import com.dryjets.email.sender.SenderRepository.Stored;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates, changes and verifies a tenant's senders. */
@ApplicationScoped
class SenderService {

    private static final String UNIQUE_VIOLATION = "23505";

    private final TenantTransaction transactions;
    private final SenderRepository senders;
    private final SenderKeys keys;
    private final DnsLookup dns;
    private final RoutePauses pauses;
    private final WebhookUrls webhookUrls;
    private final SenderConfig config;
    private final Idempotency idempotency;
    private final Clock clock;

    SenderService(
            TenantTransaction transactions,
            SenderRepository senders,
            SenderKeys keys,
            DnsLookup dns,
            RoutePauses pauses,
            WebhookUrls webhookUrls,
            SenderConfig config,
            Idempotency idempotency,
            Clock clock) {
        this.transactions = transactions;
        this.senders = senders;
        this.keys = keys;
        this.dns = dns;
        this.pauses = pauses;
        this.webhookUrls = webhookUrls;
        this.config = config;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Uni<Page<SenderView>> list(Caller caller, PageRequest page) {
        String tenant = caller.tenant();
        return transactions
                .sql(
                        tenant,
                        connection ->
                                senders.page(connection, tenant, page).chain(found -> views(connection, tenant, found)))
                .map(found -> Page.of(found, page, sender -> Cursor.write(sender.id())));
    }

    Uni<SenderView> get(Caller caller, UUID id) {
        return transactions.sql(caller.tenant(), connection -> view(connection, caller.tenant(), id));
    }

    private static Uni<Stored> required(Uni<@Nullable Stored> found, UUID id) {
        return found.onItem().ifNull().failWith(() -> Problem.notFound("sender", id));
    }

    private Uni<SenderView> view(SqlConnection connection, String tenant, UUID id) {
        return required(senders.find(connection, tenant, id), id)
                .chain(stored -> views(connection, tenant, List.of(stored.sender())))
                .map(List::getFirst);
    }

    private Uni<List<SenderView>> views(SqlConnection connection, String tenant, List<Sender> found) {
        return pauses.of(
                        connection,
                        tenant,
                        found.stream().map(SenderRoutes::key).collect(Collectors.toSet()))
                .map(paused -> found.stream()
                        .map(sender -> SenderView.of(
                                sender,
                                paused.get(SenderRoutes.key(sender)),
                                webhookUrls.of(sender),
                                spf(sender.route())))
                        .toList());
    }

    /** Returns the mechanism by which an SPF record allows the servers of a route. */
    private String spf(RouteSettings route) {
        return switch (route.type()) {
            case PLATFORM -> config.spf();
            case SMTP -> "a:" + route.host();
            case SENDGRID -> "include:sendgrid.net";
            case SES -> "include:amazonses.com";
        };
    }

    /** Creates a sender with a new key; fails with 409 if the tenant has one with this address. */
    Uni<SenderView> create(Caller caller, @Nullable String key, CreateSender request) {
        RouteSettings route = request.route() == null
                ? RouteSettings.PLATFORM
                : request.route().settings(config.anyServer(), null);
        Algorithm algorithm = Objects.requireNonNullElse(request.dkimAlgorithm(), Algorithm.RSA);
        Sender draft = draft(request, route);
        var once = new Idempotency.Request(
                caller, "POST /marketing/email/senders", key, keys.identified(caller.tenant(), request));
        return keys.create(caller.tenant(), draft.id(), algorithm)
                .map(dkim -> new Stored(
                        draft.with(dkim.dkim()),
                        new Secrets(dkim.privateKey(), keys.sealed(caller.tenant(), draft.id(), request.route())),
                        UUID.randomUUID()))
                .chain(stored -> transactions.sql(
                        caller.tenant(),
                        connection -> idempotency
                                .once(
                                        connection,
                                        once,
                                        UUID.class,
                                        () -> insert(connection, caller.tenant(), stored)
                                                .replaceWith(draft.id()))
                                .chain(id -> view(connection, caller.tenant(), id))));
    }

    /** Returns the sender that a request describes, still without a key. */
    private Sender draft(CreateSender request, RouteSettings route) {
        Instant now = clock.instant();
        String name = request.displayName() == null || request.displayName().isBlank()
                ? null
                : request.displayName().strip();
        return new Sender(
                Ids.next(),
                request.validAddress(),
                name,
                request.validReplyTo(),
                Sender.Dkim.NONE,
                route,
                Map.of(),
                null,
                now,
                now,
                0);
    }

    private Uni<Void> insert(SqlConnection connection, String tenant, Stored stored) {
        return senders.insert(connection, tenant, stored)
                .onFailure(failure -> failure instanceof PgException sql && UNIQUE_VIOLATION.equals(sql.getSqlState()))
                .transform(duplicate -> Problem.conflict("A sender with this address already exists."));
    }

    Uni<SenderView> update(Caller caller, UUID id, @Nullable String ifMatch, ChangeSender request) {
        String tenant = caller.tenant();
        return transactions.sql(
                tenant,
                connection -> required(senders.lock(connection, tenant, id), id)
                        .map(Stored::sender)
                        .invoke(sender -> ETag.require(ifMatch, sender.version()))
                        .chain(sender -> update(connection, tenant, sender, request))
                        .call(() -> request.route() == null
                                ? Uni.createFrom().voidItem()
                                : forgetPause(connection, tenant, id))
                        .chain(() -> view(connection, tenant, id)));
    }

    private Uni<Void> update(SqlConnection connection, String tenant, Sender sender, ChangeSender request) {
        @Nullable ChangeRoute route = request.route();
        RouteSettings settings = route == null ? sender.route() : route.settings(config.anyServer(), sender.route());
        return senders.update(
                connection,
                tenant,
                request.applyTo(sender, settings),
                keys.sealed(tenant, sender.id(), route),
                route != null && !route.keepsSecret(sender.route()),
                clock.instant());
    }

    /** Clears the pauses of the former route and its search: they don't apply to the new one. */
    private Uni<Void> forgetPause(SqlConnection connection, String tenant, UUID id) {
        return pauses.works(connection, tenant, id.toString())
                .chain(() -> pauses.works(connection, tenant, SenderRoutes.searchKey(id)));
    }

    Uni<Void> delete(Caller caller, UUID id) {
        return transactions
                .sql(caller.tenant(), connection -> senders.delete(connection, caller.tenant(), id))
                .invoke(deleted -> {
                    if (!deleted) {
                        throw Problem.notFound("sender", id);
                    }
                })
                .replaceWithVoid();
    }

    /** Looks up the records of the sender's domain; no transaction is open meanwhile. */
    Uni<SenderView> verify(Caller caller, UUID id) {
        String tenant = caller.tenant();
        return transactions
                .sql(tenant, connection -> required(senders.find(connection, tenant, id), id))
                .map(Stored::sender)
                .chain(sender -> look(DnsRules.expected(sender, spf(sender.route())))
                        .invoke(findings -> findings.replaceAll((purpose, found) ->
                                DnsRules.orKnown(found, sender.dns().get(purpose)))))
                .chain(findings -> transactions.sql(
                        tenant,
                        connection -> senders.checked(
                                        connection,
                                        tenant,
                                        id,
                                        findings,
                                        findings.values().stream()
                                                .allMatch(found -> found.status() == DnsFinding.Status.VALID),
                                        clock.instant())
                                .chain(() -> view(connection, tenant, id))));
    }

    private Uni<Map<Purpose, DnsFinding>> look(Map<Purpose, DnsFinding> expected) {
        return Multi.createFrom()
                .iterable(expected.values())
                .onItem()
                .transformToUniAndMerge(record -> look(record, DnsRules.names(record)))
                .collect()
                .with(Collectors.toMap(
                        DnsFinding::purpose,
                        found -> found,
                        (first, same) -> first,
                        () -> new EnumMap<>(Purpose.class)));
    }

    private Uni<DnsFinding> look(DnsFinding record, List<String> names) {
        return dns.texts(names.getFirst())
                .map(answer -> DnsRules.compare(record, answer))
                .chain(found -> found.status() == DnsFinding.Status.MISSING && names.size() > 1
                        ? look(record, names.subList(1, names.size()))
                        : Uni.createFrom().item(found));
    }
}
