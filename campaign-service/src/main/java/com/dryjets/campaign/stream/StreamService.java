package com.dryjets.campaign.stream;

import com.dryjets.campaign.changes.ChangeConfig;
import com.dryjets.campaign.stream.StreamEvent.End;
import com.dryjets.campaign.stream.StreamEvent.Heartbeat;
import com.dryjets.campaign.stream.StreamReader.Batch;
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
 * Keeps streams open. An open stream is a place in a map: it holds no thread, and a connection only while it reads what
 * it was woken for.
 */
@ApplicationScoped
class StreamService {

    private final WakeRelay relay;
    private final StreamReader reader;
    private final ChangeConfig config;

    StreamService(WakeRelay relay, StreamReader reader, ChangeConfig config) {
        this.relay = relay;
        this.reader = reader;
        this.config = config;
    }

    /**
     * What happens to a campaign, beginning with what came after a change, or with how all stands.
     *
     * @param seen the last change that the client has seen, {@link StreamReader#NOTHING} for none
     * @param lasting how long the stream may stay open
     */
    Multi<StreamEvent> open(String tenant, UUID id, long seen, Duration lasting) {
        AtomicLong last = new AtomicLong(seen);
        // Sessions belong to a context: this stream's is its request's, on which it does one thing at a time.
        Executor own = context();
        Multi<StreamEvent> changes = relay.wakes(id)
                .emitOn(own, 1)
                .onItem()
                .transformToMultiAndConcatenate(wake -> unseen(tenant, id, last))
                .onCompletion()
                .continueWith(new End());
        Multi<StreamEvent> heartbeats = Multi.createFrom()
                .ticks()
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> new Heartbeat());
        return Multi.createBy()
                .merging()
                .streams(Multi.createFrom().item(new Heartbeat()), changes, heartbeats)
                .select()
                .first(event -> !(event instanceof End))
                .select()
                .first(lasting);
    }

    private Multi<StreamEvent> unseen(String tenant, UUID id, AtomicLong last) {
        return Uni.createFrom()
                .deferred(() -> reader.next(tenant, id, last.get()))
                .invoke(batch -> last.set(batch.seen()))
                .repeat()
                .whilst(Batch::more)
                .onItem()
                .transformToIterable(Batch::events);
    }

    private static Executor context() {
        Context context = Vertx.currentContext();
        return command -> context.runOnContext(ignored -> command.run());
    }
}
