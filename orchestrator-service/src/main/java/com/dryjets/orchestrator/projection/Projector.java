package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.event.Topic;
import com.dryjets.contracts.wire.Envelope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Maintains the projections of one topic: event by event as they arrive, and in batches when the projections are rebuilt.
 *
 * @param <E> the events of the topic
 */
public interface Projector<E extends DomainEvent> {

    Topic topic();

    /** The name under which the inbox remembers which events were applied. */
    String consumer();

    /** Applies an event in the current Hibernate session. */
    Uni<Void> apply(Envelope<E> event);

    /** Applies events of any tenant in their order, in the current Hibernate session. */
    default Uni<Void> applyAll(List<Envelope<E>> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::apply)
                .onItem()
                .ignoreAsUni();
    }
}
