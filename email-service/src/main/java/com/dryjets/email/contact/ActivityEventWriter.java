package com.dryjets.email.contact;

import com.dryjets.contracts.event.ContactActivityEvent;
import com.dryjets.contracts.event.ContactActivityEvent.ContactActivityRecorded;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.contracts.wire.MalformedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes what activity events say. Activities of contacts that are not known yet wait for them; those of
 * people who were erased and asked not to come back are left out. */
@ApplicationScoped
class ActivityEventWriter {

    private final ActivityRepository activities;
    private final ErasedAddressRepository erased;

    ActivityEventWriter(ActivityRepository activities, ErasedAddressRepository erased) {
        this.activities = activities;
        this.erased = erased;
    }

    /** Records the activities of events; fails with {@link MalformedEvent} if one is invalid. */
    Uni<Void> apply(SqlConnection connection, String tenant, List<Envelope<ContactActivityEvent>> events) {
        return activities
                .lock(connection, tenant)
                .chain(() -> erased.among(connection, tenant, keys(events)))
                .chain(gone -> Multi.createFrom()
                        .iterable(events)
                        .filter(event -> !gone.contains(key(event)))
                        .onItem()
                        .transformToUniAndConcatenate(event -> switch (event.data()) {
                            case ContactActivityRecorded recorded ->
                                activities.add(connection, tenant, recorded.contactKey(), activity(event, recorded));
                        })
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private static List<String> keys(List<Envelope<ContactActivityEvent>> events) {
        return events.stream().map(ActivityEventWriter::key).toList();
    }

    private static String key(Envelope<ContactActivityEvent> event) {
        return switch (event.data()) {
            case ContactActivityRecorded recorded -> ErasedAddressRepository.ofKey(recorded.contactKey());
        };
    }

    private static Activity activity(Envelope<ContactActivityEvent> event, ContactActivityRecorded recorded) {
        try {
            return Activity.of(event.id(), recorded).checked();
        } catch (InvalidValue e) {
            throw new MalformedEvent(e.getMessage());
        }
    }
}
