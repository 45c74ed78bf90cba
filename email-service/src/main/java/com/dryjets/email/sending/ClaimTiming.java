package com.dryjets.email.sending;

import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.pace.DailyQuotas;
import com.dryjets.email.pace.DomainPaces;
import com.dryjets.email.policy.SendingPolicy;
import com.dryjets.email.policy.SendingPolicy.WarmUp;
import com.dryjets.email.recipient.Claim;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.recipient.RecipientQueue;
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
import org.jspecify.annotations.Nullable;

/**
 * Gives back claimed recipients whose time has not come: for whom it is the wrong time of day, whose domain asked for fewer
 * messages, or who exceed the day's quota. They are claimed again when it has.
 */
@ApplicationScoped
class ClaimTiming {

    private final RecipientQueue queue;
    private final DomainPaces paces;
    private final DailyQuotas quotas;
    private final Clock clock;

    ClaimTiming(RecipientQueue queue, DomainPaces paces, DailyQuotas quotas, Clock clock) {
        this.queue = queue;
        this.paces = paces;
        this.quotas = quotas;
        this.clock = clock;
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
        Map<UUID, Duration> pauses = timesOfDay(email, policy, claim, now);
        return paces.spread(connection, tenant, route, rest(claim, pauses), now)
                .invoke(pauses::putAll)
                .chain(() -> warmUp(connection, tenant, route, policy.warmUp(), rest(claim, pauses), now))
                .invoke(pauses::putAll)
                .chain(() -> pauses.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : queue.postpone(connection, tenant, lease.token(), pauses))
                .map(done -> claim.without(pauses.keySet()));
    }

    private static Map<UUID, Duration> timesOfDay(OutgoingEmail email, SendingPolicy policy, Claim claim, Instant now) {
        Map<UUID, Duration> pauses = new HashMap<>();
        for (Recipient recipient : claim.recipients()) {
            Duration pause = ClaimRules.pause(recipient, email.localTime(), policy, now);
            if (pause.isPositive()) {
                pauses.put(recipient.id(), pause);
            }
        }
        return pauses;
    }

    private static List<Recipient> rest(Claim claim, Map<UUID, Duration> pauses) {
        return claim.recipients().stream()
                .filter(recipient -> !pauses.containsKey(recipient.id()))
                .toList();
    }

    private Uni<Map<UUID, Duration>> warmUp(
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
                    Map<UUID, Duration> pauses = new HashMap<>();
                    recipients.stream().skip(admitted).forEach(recipient -> pauses.put(recipient.id(), pause));
                    return pauses;
                });
    }
}
