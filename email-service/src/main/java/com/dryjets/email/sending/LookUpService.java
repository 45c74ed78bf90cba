package com.dryjets.email.sending;

import com.dryjets.email.email.EmailSenders;
import com.dryjets.email.pace.LimitedRoute;
import com.dryjets.email.pace.RouteLimits;
import com.dryjets.email.pace.RoutePauses;
import com.dryjets.email.pace.RoutePauses.RouteState;
import com.dryjets.email.pace.RouteTurns;
import com.dryjets.email.pace.Turns;
import com.dryjets.email.recipient.RecipientDoubts;
import com.dryjets.email.recipient.RecipientDoubts.Doubt;
import com.dryjets.email.sender.SenderConfig;
import com.dryjets.email.sender.Senders;
import com.dryjets.email.sender.Senders.ReadySender;
import com.dryjets.email.sender.Senders.RouteSearch;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Asks providers that offer a search about recipients whose outcome is unknown, one at a time and within the search's rate
 * limit. {@link LookUpSettlement} decides what an answer means.
 */
@ApplicationScoped
class LookUpService {

    /** The most recipients skipped in a row because their provider can't be asked now; the next round continues. */
    private static final int PASSED_OVER = 50;

    /** The key of the rate limit that all senders of a tenant share. */
    private static final String SEARCH = "email-activity";

    private final TenantTransaction transactions;
    private final RecipientDoubts doubts;
    private final EmailSenders emailSenders;
    private final Senders senders;
    private final RouteTurns turns;
    private final RoutePauses pauses;
    private final LookUpSettlement settlement;
    private final SenderConfig.Activity config;

    LookUpService(
            TenantTransaction transactions,
            RecipientDoubts doubts,
            EmailSenders emailSenders,
            Senders senders,
            RouteTurns turns,
            RoutePauses pauses,
            LookUpSettlement settlement,
            SenderConfig config) {
        this.transactions = transactions;
        this.doubts = doubts;
        this.emailSenders = emailSenders;
        this.senders = senders;
        this.turns = turns;
        this.pauses = pauses;
        this.settlement = settlement;
        this.config = config.providers().activity();
    }

    /** Finds the tenants that have recipients in doubt. */
    Uni<Set<String>> tenants() {
        return transactions.sql(Tenants.ALL, doubts::tenants);
    }

    /** Asks about one recipient of a tenant, if there is one to ask about. */
    Uni<Void> lookUp(String tenant) {
        return lookUp(tenant, PASSED_OVER);
    }

    private Uni<Void> lookUp(String tenant, int more) {
        return transactions
                .sql(tenant, connection -> doubts.next(connection, tenant, config.interval()))
                .onItem()
                .ifNotNull()
                .transformToUni(doubt -> sender(tenant, doubt)
                        .chain(sender -> sender.isPresent()
                                ? askUnlessPaused(tenant, doubt, sender.get(), more)
                                : passOver(tenant, more)));
    }

    private Uni<Void> passOver(String tenant, int more) {
        return more == 0 ? Uni.createFrom().voidItem() : lookUp(tenant, more - 1);
    }

    /** Returns the sender of a recipient's email; empty if its provider can't be asked. */
    private Uni<Optional<ReadySender>> sender(String tenant, Doubt doubt) {
        return transactions
                .sql(tenant, connection -> emailSenders.of(connection, tenant, List.of(doubt.recipient())))
                .chain(found -> senders.byAddress(tenant, found.get(doubt.recipient())))
                .map(sender -> sender.filter(ready ->
                        ready.search().filter(search -> mayKnow(search, doubt)).isPresent()));
    }

    /** Whether the account that can be asked is the one the message left by; another account would never find it. */
    private static boolean mayKnow(RouteSearch search, Doubt doubt) {
        return search.revision().equals(doubt.routeRevision());
    }

    /** Asks the provider, or skips the recipient while it refuses to answer, so that other senders are not held up. */
    private Uni<Void> askUnlessPaused(String tenant, Doubt doubt, ReadySender sender, int more) {
        RouteSearch search = sender.search().orElseThrow();
        return transactions
                .sql(tenant, connection -> pauses.state(connection, tenant, search.name()))
                .chain(state -> state == RouteState.PAUSED
                        ? passOver(tenant, more)
                        : turns.urgent(limited(tenant)).chain(turn -> ask(tenant, doubt, sender, search, turn)));
    }

    /** All senders of a tenant share one rate limit, because they may use the same account. */
    private LimitedRoute limited(String tenant) {
        double perSecond = config.perMinute() / (double) Duration.ofMinutes(1).toSeconds();
        return new LimitedRoute(tenant, SEARCH, new RouteLimits(perSecond, null));
    }

    private Uni<Void> ask(String tenant, Doubt doubt, ReadySender sender, RouteSearch search, Turns turn) {
        Uni<Boolean> hasTurn =
                turn.pause().isEmpty() ? turn.next() : Uni.createFrom().item(false);
        return hasTurn.chain(mayAsk -> mayAsk
                ? search.messages()
                        .find(messageId(doubt.recipient(), sender))
                        .chain(finding -> settlement.settle(tenant, doubt, search.name(), finding))
                : putBack(tenant, doubt, search));
    }

    /** Undoes the claim, because the tenant's rate limit allows no request now. */
    private Uni<Void> putBack(String tenant, Doubt doubt, RouteSearch search) {
        return transactions.sql(
                tenant,
                connection -> pauses.passProbe(connection, tenant, search.name())
                        .chain(() -> doubts.putBack(connection, tenant, doubt)));
    }

    private static String messageId(UUID recipient, ReadySender sender) {
        return "<" + recipient + "@" + sender.identity().from().asciiDomain() + ">";
    }

    /** Returns which of these recipients a provider is still to be asked about. */
    Uni<Set<UUID>> open(String tenant, Collection<UUID> recipients) {
        return transactions
                .sql(tenant, connection -> doubts.of(connection, tenant, recipients))
                .map(found -> found.stream().filter(settlement::mayBeSettled).toList())
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(Set.of()) : searchable(tenant, found));
    }

    private Uni<Set<UUID>> searchable(String tenant, List<Doubt> found) {
        List<UUID> recipients = found.stream().map(Doubt::recipient).toList();
        return transactions
                .sql(tenant, connection -> emailSenders.of(connection, tenant, recipients))
                .chain(addresses -> searches(tenant, Set.copyOf(addresses.values()))
                        .map(searches -> found.stream()
                                .filter(doubt -> searches.get(addresses.get(doubt.recipient()))
                                        .filter(search -> mayKnow(search, doubt))
                                        .isPresent())
                                .map(Doubt::recipient)
                                .collect(Collectors.toSet())));
    }

    /** Returns the searches of senders by the sender's address. */
    private Uni<Map<String, Optional<RouteSearch>>> searches(String tenant, Set<String> addresses) {
        return Multi.createFrom()
                .iterable(addresses)
                .onItem()
                .transformToUniAndConcatenate(address -> senders.byAddress(tenant, address)
                        .map(sender -> Map.entry(address, sender.flatMap(ReadySender::search))))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
