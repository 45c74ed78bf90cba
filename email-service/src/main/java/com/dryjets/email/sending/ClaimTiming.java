package com.dryjets.email.sending;

import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.pace.DailyQuotas;
import com.dryjets.email.pace.DomainPaces;
import com.dryjets.email.policy.SendingPolicy;
import com.dryjets.email.policy.SendingPolicy.WarmUp;
import com.dryjets.email.recipient.Claim;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.recipient.RecipientQueue;
import com.dryjets.email.recipient.RecipientQueue.Pause;
import com.dryjets.email.recipient.RecipientQueue.Portion;
import com.dryjets.email.recipient.Recipients;
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
 * Decides how many recipients can be claimed now, and gives back those whose time has not come: for whom it is the wrong
 * time of day, whose domain asked for fewer messages, or who exceed the day's quota. They are claimed again when it has.
 */
@ApplicationScoped
class ClaimTiming {

    private final RecipientQueue queue;
    private final DomainPaces paces;
    private final DailyQuotas quotas;
    private final Recipients recipients;
    private final SendTimes sendTimes;
    private final Clock clock;

    ClaimTiming(
            RecipientQueue queue,
            DomainPaces paces,
            DailyQuotas quotas,
            Recipients recipients,
            SendTimes sendTimes,
            Clock clock) {
        this.sendTimes = sendTimes;
        this.recipients = recipients;
        this.queue = queue;
        this.paces = paces;
        this.quotas = quotas;
        this.clock = clock;
    }

    /**
     * Asks before a claim, so that an audience whose time has not come stays in its lane: a quota that is used up admits
     * nobody, and while it is the wrong time of day everywhere, only those come whose time was set before.
     */
    Uni<Portion> portion(SqlConnection connection, OutgoingEmail email, String route, SendingPolicy policy, int limit) {
        Instant now = clock.instant();
        return left(connection, email.ref().tenant(), route, policy.warmUp(), limit, now)
                .chain(left -> left == 0
                        ? Uni.createFrom().item(new Portion(route, 0, false))
                        : isAnybodyDue(connection, email, policy, now)
                                .map(due -> new Portion(route, left, due, email.variant())));
    }

    private Uni<Integer> left(
            SqlConnection connection, String tenant, String route, @Nullable WarmUp plan, int limit, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return plan == null
                ? Uni.createFrom().item(limit)
                : quotas.left(connection, tenant, route, today, plan.quota(today))
                        .map(left -> Math.min(left, limit));
    }

    private Uni<Boolean> isAnybodyDue(
            SqlConnection connection, OutgoingEmail email, SendingPolicy policy, Instant now) {
        // Those who get it at their best time are claimed at once, to choose it.
        return email.window() != null || email.localTime() == null && policy.quietHours() == null
                ? Uni.createFrom().item(true)
                : recipients
                        .timeZones(connection, email.ref().tenant(), email.ref().emailId())
                        .map(zones -> ClaimRules.isAnybodyDue(zones, email.localTime(), policy, now));
    }

    /** Returns the claim without those whose time has not come. */
    Uni<Claim> sort(
            SqlConnection connection,
            OutgoingEmail email,
            String route,
            Lease lease,
            SendingPolicy policy,
            Claim claim) {
        if (claim.recipients().isEmpty()) {
            return Uni.createFrom().item(claim);
        }
        Instant now = clock.instant();
        String tenant = email.ref().tenant();
        return pauses(connection, email, policy, claim, now)
                .chain(pauses -> sort(connection, tenant, route, lease, policy, claim, pauses, now));
    }

    private Uni<Claim> sort(
            SqlConnection connection,
            String tenant,
            String route,
            Lease lease,
            SendingPolicy policy,
            Claim claim,
            Map<UUID, Pause> pauses,
            Instant now) {
        return paces.spread(connection, tenant, route, lease.token(), rest(claim, pauses), now)
                .invoke(pauses::putAll)
                .chain(() -> warmUp(connection, tenant, route, policy.warmUp(), rest(claim, pauses), now))
                .invoke(pauses::putAll)
                .chain(() -> pauses.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : queue.postpone(connection, tenant, lease.token(), pauses))
                .map(done -> claim.without(pauses.keySet()))
                // Nobody ends the lease of a batch without recipients; it would run out, and count as one that was
                // lost.
                .call(left -> left.recipients().isEmpty()
                        ? queue.release(connection, lease.token())
                        : Uni.createFrom().voidItem());
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
