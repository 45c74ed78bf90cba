package com.dryjets.email.sendtime;

import com.dryjets.contracts.value.TimeZones;
import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.SendWindow;
import com.dryjets.email.policy.SendingPolicy;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.sendtime.SendTimeRepository.Known;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Chooses the times of recipients, batch by batch. */
@ApplicationScoped
class SendTimeService implements SendTimes {

    private final SendPlanRepository plans;
    private final SendTimeRepository times;
    private final SendTimeConfig config;
    private final Clock clock;

    SendTimeService(SendPlanRepository plans, SendTimeRepository times, SendTimeConfig config, Clock clock) {
        this.plans = plans;
        this.times = times;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Map<UUID, Instant>> of(
            SqlConnection connection,
            EmailRef email,
            SendWindow window,
            List<Recipient> recipients,
            SendingPolicy policy) {
        List<UUID> ids = recipients.stream().map(Recipient::id).toList();
        return times.known(connection, email.tenant(), ids)
                .chain(known -> known.values().stream().allMatch(Known::isChosen)
                        ? Uni.createFrom().item(instants(known, Map.of()))
                        : plan(connection, email, window)
                                .map(plan -> choose(email, plan, recipients, known, policy))
                                .call(chosen -> chosen.isEmpty()
                                        ? Uni.createFrom().voidItem()
                                        : times.keep(connection, email, chosen))
                                .map(chosen -> instants(known, chosen)));
    }

    /** Two workers may compute it at the same time; the first one's counts. */
    private Uni<SendPlan> plan(SqlConnection connection, EmailRef email, SendWindow window) {
        return plans.find(connection, email.tenant(), email.emailId())
                .chain(plan -> plan == null
                        ? plans.tenant(connection, email.tenant())
                                .chain(tenant -> plans.audience(connection, email)
                                        .map(audience -> SendPlan.of(window, tenant, audience)))
                                .chain(made -> plans.keep(connection, email, made))
                                .chain(() -> plans.find(connection, email.tenant(), email.emailId()))
                        : Uni.createFrom().item(plan));
    }

    private Map<UUID, SendTime> choose(
            EmailRef email, SendPlan plan, List<Recipient> recipients, Map<UUID, Known> known, SendingPolicy policy) {
        Instant now = clock.instant();
        Map<ZoneId, List<Slot>> slots = new HashMap<>();
        Map<UUID, SendTime> chosen = new HashMap<>();
        for (Recipient recipient : recipients) {
            Known contact = known.get(recipient.id());
            if (contact != null && !contact.isChosen()) {
                ZoneId zone =
                        recipient.timeZone() == null ? policy.fallbackZone() : TimeZones.orUtc(recipient.timeZone());
                List<Slot> open =
                        slots.computeIfAbsent(zone, other -> Slot.of(plan.window(), now, other, policy.quietHours()));
                if (!open.isEmpty()) {
                    chosen.put(recipient.id(), choose(email, contact, open, plan));
                }
            }
        }
        return chosen;
    }

    private SendTime choose(EmailRef email, Known contact, List<Slot> open, SendPlan plan) {
        return SendTimeRules.choose(
                email.emailId(), contact.contactId(), open, plan, contact.hours(), config.randomShare());
    }

    private static Map<UUID, Instant> instants(Map<UUID, Known> known, Map<UUID, SendTime> chosen) {
        Map<UUID, Instant> all = new HashMap<>();
        known.forEach((id, contact) -> {
            if (contact.sendAt() != null) {
                all.put(id, contact.sendAt());
            }
        });
        chosen.forEach((id, time) -> all.put(id, time.at()));
        return all;
    }
}
