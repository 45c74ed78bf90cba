package com.dryjets.email.sendtime;

import com.dryjets.contracts.value.TimeZones;
import com.dryjets.email.policy.SendingPolicies;
import com.dryjets.email.policy.SendingPolicy;
import com.dryjets.email.sendtime.EngagementHourRepository.Change;
import com.dryjets.email.sendtime.EngagementHourRepository.Contact;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Counts what people do under the hour that their clocks show. What deleted contacts do teaches nothing. */
@ApplicationScoped
class EngagementHourService implements EngagementHours {

    private final EngagementHourRepository hours;
    private final SendTimeRepository times;
    private final SendingPolicies policies;

    EngagementHourService(EngagementHourRepository hours, SendTimeRepository times, SendingPolicies policies) {
        this.hours = hours;
        this.times = times;
        this.policies = policies;
    }

    @Override
    public Uni<Void> learn(SqlConnection connection, String tenant, List<Activity> activities) {
        if (activities.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> recipients =
                activities.stream().map(Activity::recipientId).distinct().toList();
        return policies.of(connection, tenant)
                .chain(policy -> hours.contacts(connection, tenant, recipients)
                        .map(contacts -> changes(activities, contacts, policy)))
                .chain(changes -> hours.add(connection, tenant, changes));
    }

    private static List<Change> changes(List<Activity> activities, Map<UUID, Contact> contacts, SendingPolicy policy) {
        return activities.stream()
                .flatMap(activity -> Stream.ofNullable(contacts.get(activity.recipientId()))
                        .map(contact -> change(activity, contact, policy)))
                .toList();
    }

    private static Change change(Activity activity, Contact contact, SendingPolicy policy) {
        ZoneId zone = contact.timeZone() == null ? policy.fallbackZone() : TimeZones.orUtc(contact.timeZone());
        return new Change(contact.id(), HourOfWeek.of(activity.at(), zone), activity.at(), activity.added() ? 1 : -1);
    }

    @Override
    public Uni<Void> forget(SqlConnection connection, String tenant, Collection<UUID> recipients) {
        return times.forget(connection, tenant, recipients);
    }
}
