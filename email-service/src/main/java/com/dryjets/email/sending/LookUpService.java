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
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Asks the providers of routes that have a search about recipients in doubt, one at a time and within the limits of the
 * search. {@link LookUpSettlement} says what an answer means.
 */
@ApplicationScoped
class LookUpService {

    /** Recipients whose provider cannot be asked are passed over; so many in a row, the rest in the next round. */
    private static final int PASSED_OVER = 50;

    private static final String SEARCH = "email-activity";

    private final TenantTransaction transactions;
    private final RecipientDoubts doubts;
    private final EmailSenders emailSenders;
    private final Senders senders;
    private final RouteTurns turns;
    private final RoutePauses pauses;
    private final LookUpSettlement settlement;
    private final SenderConfig.Activity config;
    private final Clock clock;

    LookUpService(
            TenantTransaction transactions,
            RecipientDoubts doubts,
            EmailSenders emailSenders,
            Senders senders,
            RouteTurns turns,
            RoutePauses pauses,
            LookUpSettlement settlement,
            SenderConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.doubts = doubts;
        this.emailSenders = emailSenders;
        this.senders = senders;
        this.turns = turns;
        this.pauses = pauses;
        this.settlement = settlement;
        this.config = config.providers().activity();
        this.clock = clock;
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
                                ? ask(tenant, doubt, sender.get())
                                : more == 0 ? Uni.createFrom().voidItem() : lookUp(tenant, more - 1)));
    }

    /** Returns the sender of a recipient's copy; empty if its provider cannot be asked. */
    private Uni<Optional<ReadySender>> sender(String tenant, Doubt doubt) {
        return transactions
                .sql(tenant, connection -> emailSenders.of(connection, tenant, List.of(doubt.recipient())))
                .chain(found -> senders.byAddress(tenant, found.get(doubt.recipient())))
                .map(sender -> sender.filter(ready ->
                        ready.search().filter(search -> mayKnow(search, doubt)).isPresent()));
    }

    /** What left before the sender was changed may have left over another route. */
    private static boolean mayKnow(RouteSearch search, Doubt doubt) {
        return search.since().isBefore(doubt.since());
    }

    private Uni<Void> ask(String tenant, Doubt doubt, ReadySender sender) {
        String search = SEARCH + ":" + sender.routeKey();
        return transactions
                .sql(tenant, connection -> pauses.state(connection, tenant, search))
                .chain(state -> state == RouteState.PAUSED
                        ? putBack(tenant, doubt)
                        : turns.urgent(limited(tenant)).chain(turn -> ask(tenant, doubt, sender, search, turn)));
    }

    /** All senders of a tenant share the requests: they may belong to one account. */
    private LimitedRoute limited(String tenant) {
        double perSecond = config.perMinute() / (double) Duration.ofMinutes(1).toSeconds();
        return new LimitedRoute(tenant, SEARCH, new RouteLimits(perSecond, null));
    }

    private Uni<Void> ask(String tenant, Doubt doubt, ReadySender sender, String search, Turns turn) {
        Uni<Boolean> hasTurn =
                turn.line().isEmpty() ? turn.next() : Uni.createFrom().item(false);
        return hasTurn.chain(mayAsk -> mayAsk
                ? sender.search()
                        .orElseThrow()
                        .messages()
                        .find(messageId(doubt.recipient(), sender))
                        .chain(finding -> settlement.settle(tenant, doubt, search, finding))
                : transactions
                        .sql(tenant, connection -> pauses.passProbe(connection, tenant, search))
                        .chain(() -> putBack(tenant, doubt)));
    }

    private Uni<Void> putBack(String tenant, Doubt doubt) {
        return transactions.sql(tenant, connection -> doubts.putBack(connection, tenant, doubt.recipient()));
    }

    private static String messageId(UUID recipient, ReadySender sender) {
        return "<" + recipient + "@" + sender.identity().from().asciiDomain() + ">";
    }

    /** Of recipients whose time is up, returns those about whom a provider is still asked. */
    Uni<Set<UUID>> open(String tenant, Collection<UUID> recipients) {
        return transactions
                .sql(tenant, connection -> doubts.of(connection, tenant, recipients))
                .map(found -> found.stream()
                        .filter(doubt -> settlement.mayBeFound(doubt, clock.instant()))
                        .toList())
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

    /** Returns the searches of senders, by address. */
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
