package com.dryjets.campaign.livefeed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records changes for open streams, in the transaction that makes them. When it commits, every replica is notified. Call
 * it last in a transaction, because other changes of the campaign wait from then on.
 */
@ApplicationScoped
public class LiveFeed {

    private final ChangeRepository changes;
    private final ObjectMapper json;
    private final Clock clock;

    LiveFeed(ChangeRepository changes, ObjectMapper json, Clock clock) {
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /** Records the campaign's new status or plan. */
    public Uni<Void> status(String tenant, UUID campaignId, Object view) {
        return add(tenant, campaignId, ChangeKind.STATUS, write(view));
    }

    /** Records the campaign's new workflow state. */
    public Uni<Void> workflow(String tenant, UUID campaignId, Object view) {
        return add(tenant, campaignId, ChangeKind.WORKFLOW, write(view));
    }

    /** Records that the spend or the allocations changed. The amounts are read when they are sent. */
    public Uni<Void> spend(String tenant, UUID campaignId) {
        return add(tenant, campaignId, ChangeKind.SPEND, null);
    }

    private Uni<Void> add(String tenant, UUID campaignId, ChangeKind kind, @Nullable String payload) {
        return changes.add(tenant, campaignId, kind, payload, clock.instant())
                .chain(() -> changes.notifyStreams(campaignId));
    }

    private String write(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + view, e);
        }
    }
}
