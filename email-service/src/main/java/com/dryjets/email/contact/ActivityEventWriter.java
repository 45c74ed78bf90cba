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

/** Writes what activity events say. Activities of contacts that are not known yet wait for them. */
@ApplicationScoped
class ActivityEventWriter {

    private final ActivityRepository activities;

    ActivityEventWriter(ActivityRepository activities) {
        this.activities = activities;
    }

    /** Records the activities of events; fails with {@link MalformedEvent} if one is invalid. */
    Uni<Void> apply(SqlConnection connection, String tenant, List<Envelope<ContactActivityEvent>> events) {
        return activities
                .lock(connection, tenant)
                .chain(() -> Multi.createFrom()
                        .iterable(events)
                        .onItem()
                        .transformToUniAndConcatenate(event -> switch (event.data()) {
                            case ContactActivityRecorded recorded ->
                                activities.add(connection, tenant, recorded.contactKey(), activity(event, recorded));
                        })
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private static Activity activity(Envelope<ContactActivityEvent> event, ContactActivityRecorded recorded) {
        try {
            return Activity.of(event.id(), recorded).checked();
        } catch (InvalidValue e) {
            throw new MalformedEvent(e.getMessage());
        }
    }
}
