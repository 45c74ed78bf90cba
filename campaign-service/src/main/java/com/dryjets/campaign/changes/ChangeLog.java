package com.dryjets.campaign.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Notes what those who watch a campaign are to be told, in the transaction of the change, and wakes every replica when
 * it commits. Call it last in a transaction: from then on others who change the campaign wait.
 */
@ApplicationScoped
public class ChangeLog {

    /** The channel of the database on which the id of a changed campaign is told. */
    public static final String CHANNEL = "campaign_change";

    private static final String ADD = """
            with head as (
                insert into campaign_change_head as known (campaign_id, tenant, seq) values (:campaign, :tenant, 1)
                on conflict (campaign_id) do update set seq = known.seq + 1 returning seq
            )
            insert into campaign_change (campaign_id, seq, tenant, kind, payload, changed_at)
            select :campaign, seq, :tenant, :kind, :payload, :at from head""";
    private static final String WAKE = "select cast(pg_notify('" + CHANNEL + "', :campaign) as text)";

    private final ObjectMapper json;
    private final Clock clock;

    ChangeLog(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** The campaign's state or plan is now this. */
    public Uni<Void> status(String tenant, UUID campaignId, Object view) {
        return add(tenant, campaignId, ChangeKind.STATUS, write(view));
    }

    /** The campaign's workflow is now this. */
    public Uni<Void> workflow(String tenant, UUID campaignId, Object view) {
        return add(tenant, campaignId, ChangeKind.WORKFLOW, write(view));
    }

    /** The campaign's spend or its allocations changed; what they are is read when it is told. */
    public Uni<Void> spend(String tenant, UUID campaignId) {
        return add(tenant, campaignId, ChangeKind.SPEND, null);
    }

    private Uni<Void> add(String tenant, UUID campaignId, ChangeKind kind, @Nullable String payload) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("campaign", campaignId)
                        .setParameter("tenant", tenant)
                        .setParameter("kind", kind.word())
                        .setParameter("payload", payload)
                        .setParameter("at", clock.instant())
                        .executeUpdate()
                        .chain(() -> wake(session, campaignId)))
                .replaceWithVoid();
    }

    private static Uni<String> wake(Mutiny.Session session, UUID campaignId) {
        return session.createNativeQuery(WAKE, String.class)
                .setParameter("campaign", campaignId.toString())
                .getSingleResult();
    }

    private String write(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + view, e);
        }
    }
}
