package com.dryjets.email.sending;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.email.EmailClock;
import com.dryjets.email.email.Emails;
import com.dryjets.email.pace.DomainPaces;
import com.dryjets.email.pace.RoutePauses;
import com.dryjets.email.recipient.LockedRecipient;
import com.dryjets.email.recipient.RecipientChange;
import com.dryjets.email.recipient.RecipientChanges;
import com.dryjets.email.recipient.RecipientOutcomes;
import com.dryjets.email.recipient.RecipientState;
import com.dryjets.email.recipient.RemoteMessages;
import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.Deferred;
import com.dryjets.email.route.Delivery.NotDeliverable;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.Delivery.Unknown;
import com.dryjets.email.suppression.SuppressionList;
import com.dryjets.email.suppression.SuppressionReason;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Records outcomes, and what follows from them in the same transaction: counts, metrics, suppressions and pauses of routes.
 * Recording an outcome again changes and counts nothing.
 */
@ApplicationScoped
class OutcomeService {

    private final Emails emails;
    private final RecipientChanges changes;
    private final RecipientOutcomes recipients;
    private final RemoteMessages remotes;
    private final SuppressionList suppressions;
    private final RoutePauses routes;
    private final DomainPaces paces;
    private final RejectionReasons reasons;
    private final SendingConfig config;
    private final Clock clock;

    OutcomeService(
            Emails emails,
            RecipientChanges changes,
            RecipientOutcomes recipients,
            RemoteMessages remotes,
            SuppressionList suppressions,
            RoutePauses routes,
            DomainPaces paces,
            RejectionReasons reasons,
            SendingConfig config,
            Clock clock) {
        this.emails = emails;
        this.changes = changes;
        this.recipients = recipients;
        this.remotes = remotes;
        this.suppressions = suppressions;
        this.routes = routes;
        this.paces = paces;
        this.reasons = reasons;
        this.config = config;
        this.clock = clock;
    }

    /** An outcome and what it changes. */
    private record Decided(Outcome outcome, RecipientChange change) {

        boolean isHardBounce() {
            return change.state() == RecipientState.BOUNCED
                    && outcome.delivery() instanceof Rejected rejected
                    && rejected.hardBounce();
        }
    }

    /** Records outcomes of one tenant. */
    Uni<Void> record(SqlConnection connection, String tenant, List<Outcome> outcomes) {
        Instant now = clock.instant();
        List<UUID> ids = outcomes.stream().map(Outcome::recipient).distinct().toList();
        return changes.lock(connection, tenant, ids)
                .chain(locked ->
                        clocks(connection, tenant, outcomes).map(clocks -> decide(outcomes, locked, clocks, now)))
                .call(decided -> recipients.record(
                        connection,
                        tenant,
                        decided.stream().map(Decided::change).toList(),
                        now))
                .call(decided -> suppress(connection, tenant, decided, now))
                .call(() -> remotes.keep(connection, tenant, remoteIds(outcomes)))
                .call(decided -> slowDown(connection, tenant, decided))
                .chain(() -> noteRoutes(connection, tenant, outcomes));
    }

    private static Map<String, UUID> remoteIds(List<Outcome> outcomes) {
        Map<String, UUID> ids = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome.delivery() instanceof Accepted accepted && accepted.remoteId() != null) {
                ids.put(accepted.remoteId(), outcome.recipient());
            }
        }
        return ids;
    }

    /** Only what puts recipients off depends on the time of their emails. */
    private Uni<Map<UUID, EmailClock>> clocks(SqlConnection connection, String tenant, List<Outcome> outcomes) {
        Set<UUID> emailIds = outcomes.stream()
                .filter(outcome -> outcome.delivery() instanceof Deferred || outcome.delivery() instanceof RouteRefused)
                .map(outcome -> outcome.email().emailId())
                .collect(Collectors.toSet());
        return emailIds.isEmpty() ? Uni.createFrom().item(Map.of()) : emails.clocks(connection, tenant, emailIds);
    }

    /** One decision for each recipient; the last outcome of the same recipient wins, as it would alone. */
    private List<Decided> decide(
            List<Outcome> outcomes, Map<UUID, LockedRecipient> locked, Map<UUID, EmailClock> clocks, Instant now) {
        Map<UUID, Decided> decided = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            LockedRecipient recipient = locked.get(outcome.recipient());
            if (recipient != null) {
                EmailClock time = clocks.getOrDefault(outcome.email().emailId(), EmailClock.RUNNING);
                OutcomeRules.decide(recipient, outcome, config, reasons, time.at(now))
                        .ifPresent(change -> decided.put(recipient.id(), new Decided(outcome, change)));
            }
        }
        return List.copyOf(decided.values());
    }

    private Uni<Void> suppress(SqlConnection connection, String tenant, List<Decided> decided, Instant now) {
        return each(
                decided.stream().filter(Decided::isHardBounce).toList(),
                bounce -> suppressions.add(
                        connection,
                        tenant,
                        EmailAddresses.identity(bounce.change().recipient().address()),
                        SuppressionReason.HARD_BOUNCE,
                        bounce.outcome().email().emailId(),
                        now));
    }

    private Uni<Void> slowDown(SqlConnection connection, String tenant, List<Decided> decided) {
        Map<String, Decided> domains = new TreeMap<>();
        decided.stream()
                .filter(one ->
                        one.outcome().delivery() instanceof Deferred deferred && RetryRules.asksForLess(deferred))
                .forEach(one -> domains.put(
                        EmailAddresses.identity(one.change().recipient().domain()), one));
        return each(
                domains.entrySet(),
                domain -> paces.slowDown(
                        connection,
                        tenant,
                        domain.getValue().outcome().route(),
                        domain.getKey(),
                        String.valueOf(domain.getValue().change().answer())));
    }

    private Uni<Void> noteRoutes(SqlConnection connection, String tenant, List<Outcome> outcomes) {
        Map<String, Outcome> noted = new LinkedHashMap<>();
        outcomes.stream()
                .filter(OutcomeService::saysSomethingOfRoute)
                .forEach(outcome -> noted.put(outcome.route(), outcome));
        return each(
                noted.values(),
                outcome -> outcome.delivery() instanceof RouteRefused refused
                        ? routes.refused(connection, tenant, outcome.route(), refused.text())
                        : routes.works(connection, tenant, outcome.route()));
    }

    private static boolean saysSomethingOfRoute(Outcome outcome) {
        return switch (outcome.delivery()) {
            case RouteRefused refused -> true;
            case Unknown unknown -> false;
            case Abandoned abandoned -> false;
            case NotDeliverable address -> false;
            default -> outcome.probes();
        };
    }

    private static <T> Uni<Void> each(Iterable<T> items, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
