package com.dryjets.campaign.livefeed;

import com.dryjets.campaign.livefeed.ChangeReader.Batch;
import com.dryjets.kit.stream.EventStreams;
import com.dryjets.kit.stream.StreamUpdate;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps streams open. An open stream is an entry in a map: it holds no thread, and a database connection only while it
 * reads changes.
 */
@ApplicationScoped
class StreamService {

    private final StreamSignals signals;
    private final ChangeReader reader;
    private final LiveFeedConfig config;

    StreamService(StreamSignals signals, ChangeReader reader, LiveFeedConfig config) {
        this.signals = signals;
        this.reader = reader;
        this.config = config;
    }

    /**
     * Emits a campaign's changes after the last one seen, or a snapshot followed by all later changes.
     *
     * @param seen the last change that the client has seen, {@link EventStreams#NONE_SEEN} for none
     */
    Multi<StreamUpdate> changes(String tenant, UUID id, long seen) {
        AtomicLong last = new AtomicLong(seen);
        // Hibernate sessions belong to a Vert.x context. This stream uses its request's, which runs one task at a time.
        return signals.of(id)
                .emitOn(currentContext(), 1)
                .onItem()
                .transformToMultiAndConcatenate(signal -> unseen(tenant, id, last));
    }

    Duration heartbeat() {
        return config.heartbeat();
    }

    private Multi<StreamUpdate> unseen(String tenant, UUID id, AtomicLong last) {
        return Uni.createFrom()
                .deferred(() -> reader.next(tenant, id, last.get()))
                .invoke(batch -> last.set(batch.seen()))
                .repeat()
                .whilst(Batch::more)
                .onItem()
                .transformToIterable(Batch::updates);
    }

    private static Executor currentContext() {
        Context context = Vertx.currentContext();
        return command -> context.runOnContext(ignored -> command.run());
    }
}
