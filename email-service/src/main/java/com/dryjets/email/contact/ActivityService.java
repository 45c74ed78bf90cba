package com.dryjets.email.contact;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Records what contacts did in other systems. */
@ApplicationScoped
class ActivityService {

    /** Clocks differ a little. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final TenantTransaction transactions;
    private final ActivityRepository activities;
    private final Clock clock;

    ActivityService(TenantTransaction transactions, ActivityRepository activities, Clock clock) {
        this.transactions = transactions;
        this.activities = activities;
        this.clock = clock;
    }

    Uni<RecordedActivities> record(Caller caller, RecordActivities request) {
        require(request.events(), clock.instant().plus(AHEAD));
        Set<String> addresses = request.events().stream()
                .map(item -> EmailAddresses.identity(item.email().strip()))
                .collect(Collectors.toSet());
        return transactions.sql(
                caller.tenant(),
                connection -> activities
                        .lock(connection, caller.tenant())
                        .chain(() -> activities.known(connection, caller.tenant(), addresses))
                        .chain(known -> record(connection, caller.tenant(), request.events(), known)));
    }

    private Uni<RecordedActivities> record(
            SqlConnection connection, String tenant, List<RecordActivities.Item> items, Set<String> known) {
        List<RecordActivities.Item> ofContacts = items.stream()
                .filter(item ->
                        known.contains(EmailAddresses.identity(item.email().strip())))
                .toList();
        return Multi.createFrom()
                .iterable(ofContacts)
                .onItem()
                .transformToUniAndConcatenate(item -> activities.addTo(
                        connection, tenant, EmailAddresses.identity(item.email().strip()), item.activity()))
                .collect()
                .asList()
                .map(results -> {
                    int recorded = (int) results.stream().filter(isNew -> isNew).count();
                    return new RecordedActivities(recorded, results.size() - recorded, items.size() - results.size());
                });
    }

    private static void require(List<RecordActivities.Item> items, Instant latest) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            RecordActivities.Item item = items.get(i);
            if (EmailAddresses.parse(item.email()).isEmpty()) {
                errors.add(new FieldError("/events/" + i + "/email", "must be a valid email address"));
            }
            if (item.occurredAt().isAfter(latest)) {
                errors.add(new FieldError("/events/" + i + "/occurredAt", "must not be in the future"));
            }
            try {
                item.activity().checked();
            } catch (InvalidValue e) {
                errors.add(new FieldError("/events/" + i, e.getMessage()));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
    }
}
