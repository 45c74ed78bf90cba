package com.dryjets.campaign.livefeed;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.stream.StreamUpdate;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a stream sends next, each time in a short transaction of its own. */
@ApplicationScoped
class ChangeReader {

    private static final int BATCH = 200;

    /** The event id within a snapshot: a client that reconnects with it gets the whole snapshot again. */
    private static final String INCOMPLETE = "partial";

    private final TenantTransaction transactions;
    private final ChangeRepository changes;
    private final Map<ChangeKind, FeedSnapshot> snapshots = new EnumMap<>(ChangeKind.class);
    private final ObjectMapper json;

    ChangeReader(
            TenantTransaction transactions,
            ChangeRepository changes,
            @All List<FeedSnapshot> snapshots,
            ObjectMapper json) {
        this.transactions = transactions;
        this.changes = changes;
        snapshots.forEach(snapshot -> this.snapshots.put(snapshot.kindOfChange(), snapshot));
        this.json = json;
    }

    /**
     * A part of the stream.
     *
     * @param seen the last change that it covers
     * @param more whether more changes are waiting
     */
    record Batch(long seen, List<StreamUpdate> updates, boolean more) {

        static Batch end(long seen) {
            return new Batch(seen, List.of(new StreamUpdate.End()), false);
        }
    }

    /**
     * Reads the changes after the last one seen, or a snapshot of everything when those are no longer stored. Ends the
     * stream when the campaign is gone.
     */
    Uni<Batch> next(String tenant, UUID id, long seen) {
        return transactions
                .run(
                        tenant,
                        () -> snapshot(ChangeKind.STATUS, tenant, id).chain(status -> next(tenant, id, seen, status)))
                .onFailure(Problem.class)
                .recoverWithItem(() -> Batch.end(seen));
    }

    private Uni<Batch> next(String tenant, UUID id, long seen, String status) {
        return changes.extent(tenant, id)
                .chain(extent -> extent.covers(seen)
                        ? changesAfter(tenant, id, seen)
                        : everything(tenant, id, extent.last(), status));
    }

    private Uni<Batch> changesAfter(String tenant, UUID id, long seen) {
        return changes.after(tenant, id, seen, BATCH)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Batch(seen, List.of(), false))
                        : withSpend(tenant, id, found));
    }

    private Uni<Batch> withSpend(String tenant, UUID id, List<CampaignChange> found) {
        boolean spendChanged = found.stream().anyMatch(change -> change.kind() == ChangeKind.SPEND);
        Uni<String> spend = spendChanged
                ? snapshot(ChangeKind.SPEND, tenant, id)
                : Uni.createFrom().item("");
        return spend.map(current -> new Batch(found.getLast().seq(), updates(found, current), found.size() == BATCH));
    }

    /** Spend is sent as it is now, so only the last of its changes is sent. */
    private static List<StreamUpdate> updates(List<CampaignChange> found, String spend) {
        long lastSpend = found.stream()
                .filter(change -> change.kind() == ChangeKind.SPEND)
                .mapToLong(CampaignChange::seq)
                .max()
                .orElse(0);
        List<StreamUpdate> updates = new ArrayList<>(found.size());
        for (CampaignChange change : found) {
            if (change.kind() != ChangeKind.SPEND) {
                updates.add(update(Long.toString(change.seq()), change.kind(), change.payload()));
            } else if (change.seq() == lastSpend) {
                updates.add(update(Long.toString(change.seq()), change.kind(), spend));
            }
        }
        return updates;
    }

    private Uni<Batch> everything(String tenant, UUID id, long last, String status) {
        return snapshot(ChangeKind.WORKFLOW, tenant, id)
                .chain(workflow -> snapshot(ChangeKind.SPEND, tenant, id)
                        .map(spend -> new Batch(
                                last,
                                List.of(
                                        update(INCOMPLETE, ChangeKind.STATUS, status),
                                        update(INCOMPLETE, ChangeKind.WORKFLOW, workflow),
                                        update(Long.toString(last), ChangeKind.SPEND, spend)),
                                false)));
    }

    private static StreamUpdate update(String id, ChangeKind kind, @Nullable String payload) {
        return new StreamUpdate.Change(id, kind.eventName(), payload);
    }

    private Uni<String> snapshot(ChangeKind kind, String tenant, UUID id) {
        return snapshots.get(kind).of(tenant, id).map(this::write);
    }

    private String write(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + view, e);
        }
    }
}
