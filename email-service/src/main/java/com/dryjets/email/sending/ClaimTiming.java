package com.dryjets.email.sending;

import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.pace.DailyQuotas;
import com.dryjets.email.pace.DomainPaces;
import com.dryjets.email.pace.RouteTurns;
import com.dryjets.email.pace.Turns;
import com.dryjets.email.policy.SendingPolicy;
import com.dryjets.email.policy.SendingPolicy.WarmUp;
import com.dryjets.email.recipient.Claim;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.recipient.RecipientQueue;
import com.dryjets.email.recipient.RecipientQueue.Pause;
import com.dryjets.email.recipient.RecipientQueue.Portion;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.email.sender.Senders.ReadySender;
import com.dryjets.email.sendtime.SendTimes;
import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides how many recipients can be claimed now, and gives back those that can't be sent to yet: because of the time of
 * day, their domain's pace, the day's quota or the route's rate. They are claimed again later.
 */
@ApplicationScoped
class ClaimTiming {

    private final RecipientQueue queue;
    private final DomainPaces paces;
    private final DailyQuotas quotas;
    private final Recipients recipients;
    private final SendTimes sendTimes;
    private final RouteTurns turns;
    private final Clock clock;

    ClaimTiming(
            RecipientQueue queue,
            DomainPaces paces,
            DailyQuotas quotas,
            Recipients recipients,
            SendTimes sendTimes,
            RouteTurns turns,
            Clock clock) {
        this.sendTimes = sendTimes;
        this.turns = turns;
        this.recipients = recipients;
        this.queue = queue;
        this.paces = paces;
        this.quotas = quotas;
        this.clock = clock;
    }

    /**
     * A claim that is left with the recipients that can be sent to now.
     *
     * @param turns the turns of these recipients
     */
    record Timed(Claim claim, Turns turns) {}

    /**
     * Decides what to claim, so that recipients that can't be sent to yet stay in their lane. Returns an empty portion if
     * the quota is used up or the route's next turns are taken. While it is the wrong time of day everywhere, only
     * recipients whose time is already set are claimed.
     */
    Uni<Portion> portion(
            SqlConnection connection, OutgoingEmail email, ReadySender sender, SendingPolicy policy, int limit) {
        Instant now = clock.instant();
        String route = sender.routeKey();
        int room = turns.room(sender.limited(), limit);
        return left(connection, email.ref().tenant(), route, policy.warmUp(), room, now)
                .chain(left -> left == 0
                        ? Uni.createFrom().item(new Portion(route, 0, false))
                        : isAnybodyDue(connection, email, policy, now)
                                .map(due -> new Portion(
                                        route,
                                        left,
                                        due,
                                        email.variant(),
                                        sender.routeRevision().orElse(null))));
    }

    private Uni<Integer> left(
            SqlConnection connection, String tenant, String route, @Nullable WarmUp plan, int limit, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return plan == null || limit == 0
                ? Uni.createFrom().item(limit)
                : quotas.left(connection, tenant, route, today, plan.quota(today))
                        .map(left -> Math.min(left, limit));
    }

    private Uni<Boolean> isAnybodyDue(
            SqlConnection connection, OutgoingEmail email, SendingPolicy policy, Instant now) {
        // Recipients that get the email at their best time are claimed at once, to choose that time.
        return email.window() != null || email.localTime() == null && policy.quietHours() == null
                ? Uni.createFrom().item(true)
                : recipients
                        .timeZones(connection, email.ref().tenant(), email.ref().emailId())
                        .map(zones -> ClaimRules.isAnybodyDue(zones, email.localTime(), policy, now));
    }

    /** Gives back the recipients that can't be sent to yet; returns the rest. */
    Uni<Timed> sort(
            SqlConnection connection,
            OutgoingEmail email,
            ReadySender sender,
            Lease lease,
            SendingPolicy policy,
            Claim claim) {
        if (claim.recipients().isEmpty()) {
            return Uni.createFrom().item(new Timed(claim, Turns.UNLIMITED));
        }
        Instant now = clock.instant();
        String tenant = email.ref().tenant();
        return pauses(connection, email, policy, claim, now)
                .chain(pauses -> sort(connection, tenant, sender, lease, policy, claim, pauses, now));
    }

    private Uni<Timed> sort(
            SqlConnection connection,
            String tenant,
            ReadySender sender,
            Lease lease,
            SendingPolicy policy,
            Claim claim,
            Map<UUID, Pause> pauses,
            Instant now) {
        String route = sender.routeKey();
        return paces.spread(connection, tenant, route, lease.token(), rest(claim, pauses), now)
                .invoke(pauses::putAll)
                .chain(() -> turns.take(
                        connection, sender.limited(), rest(claim, pauses).size()))
                .invoke(taken -> pauses.putAll(untilTurns(rest(claim, pauses), taken)))
                .call(() -> warmUp(connection, tenant, route, policy.warmUp(), rest(claim, pauses), now)
                        .invoke(pauses::putAll))
                .call(() -> giveBack(connection, tenant, lease, pauses))
                .map(taken -> new Timed(claim.without(pauses.keySet()), taken))
                // Nobody ends the lease of a batch without recipients; it would run out, and count as one that was
                // lost.
                .call(timed -> timed.claim().recipients().isEmpty()
                        ? queue.release(connection, lease.token())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> giveBack(SqlConnection connection, String tenant, Lease lease, Map<UUID, Pause> pauses) {
        return pauses.isEmpty()
                ? Uni.createFrom().voidItem()
                : queue.postpone(connection, tenant, lease.token(), pauses);
    }

    /** Postpones recipients that got no turn. They keep the slot they were just given in the pace of their domain. */
    private static Map<UUID, Pause> untilTurns(List<Recipient> recipients, Turns turns) {
        Map<UUID, Pause> pauses = new HashMap<>();
        turns.pause()
                .ifPresent(
                        pause -> recipients.forEach(recipient -> pauses.put(recipient.id(), new Pause(pause, true))));
        return pauses;
    }

    private Uni<Map<UUID, Pause>> pauses(
            SqlConnection connection, OutgoingEmail email, SendingPolicy policy, Claim claim, Instant now) {
        return email.window() == null
                ? Uni.createFrom()
                        .item(pauses(claim, recipient -> ClaimRules.pause(recipient, email.localTime(), policy, now)))
                : sendTimes
                        .of(connection, email.ref(), email.window(), claim.recipients(), policy)
                        .map(times -> pauses(
                                claim,
                                recipient -> ClaimRules.pause(recipient, times.get(recipient.id()), policy, now)));
    }

    private static Map<UUID, Pause> pauses(Claim claim, Function<Recipient, Duration> rule) {
        Map<UUID, Pause> pauses = new HashMap<>();
        for (Recipient recipient : claim.recipients()) {
            Duration pause = rule.apply(recipient);
            if (pause.isPositive()) {
                pauses.put(recipient.id(), new Pause(pause, false));
            }
        }
        return pauses;
    }

    private static List<Recipient> rest(Claim claim, Map<UUID, Pause> pauses) {
        return claim.recipients().stream()
                .filter(recipient -> !pauses.containsKey(recipient.id()))
                .toList();
    }

    private Uni<Map<UUID, Pause>> warmUp(
            SqlConnection connection,
            String tenant,
            String route,
            @Nullable WarmUp plan,
            List<Recipient> recipients,
            Instant now) {
        if (plan == null || recipients.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Duration pause = Duration.between(
                now, today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return quotas.take(connection, tenant, route, today, recipients.size(), plan.quota(today))
                .map(admitted -> {
                    Map<UUID, Pause> pauses = new HashMap<>();
                    recipients.stream()
                            .skip(admitted)
                            .forEach(recipient -> pauses.put(recipient.id(), new Pause(pause, false)));
                    return pauses;
                });
    }
}
