package com.dryjets.content.repurposing;

import com.dryjets.common.event.CampaignEvent;
import com.dryjets.common.event.CampaignEvent.BudgetReallocated;
import com.dryjets.common.event.CampaignEvent.CampaignArchived;
import com.dryjets.common.event.CampaignEvent.CampaignCompleted;
import com.dryjets.common.event.CampaignEvent.CampaignCreated;
import com.dryjets.common.event.CampaignEvent.CampaignLaunched;
import com.dryjets.common.event.CampaignEvent.CampaignPaused;
import com.dryjets.common.event.CampaignEvent.CampaignResumed;
import com.dryjets.common.event.CampaignEvent.CampaignUpdated;
import com.dryjets.common.event.CampaignEvent.ItemsCoordinated;
import com.dryjets.common.event.CampaignEvent.WorkflowStepChanged;
import com.dryjets.common.inbox.EventConsumer;
import com.dryjets.common.outbox.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Gives a campaign that was copied from another one copies of that one's released pieces, so that it can go out. */
@ApplicationScoped
class CampaignEventsConsumer {

    private static final Logger LOG = Logger.getLogger(CampaignEventsConsumer.class);
    private static final String AUTHOR = "content-service";

    private final EventConsumer events;
    private final ContentRepository contents;
    private final Outbox outbox;
    private final Clock clock;

    CampaignEventsConsumer(EventConsumer events, ContentRepository contents, Outbox outbox, Clock clock) {
        this.events = events;
        this.contents = contents;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Incoming("campaigns")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("campaigns", CampaignEvent.class, record, event -> switch (event.data()) {
            case CampaignCreated created -> created(event.tenant(), created);
            case CampaignUpdated unused -> Uni.createFrom().voidItem();
            case CampaignLaunched unused -> Uni.createFrom().voidItem();
            case CampaignPaused unused -> Uni.createFrom().voidItem();
            case CampaignResumed unused -> Uni.createFrom().voidItem();
            case CampaignCompleted unused -> Uni.createFrom().voidItem();
            case CampaignArchived unused -> Uni.createFrom().voidItem();
            case BudgetReallocated unused -> Uni.createFrom().voidItem();
            case ItemsCoordinated unused -> Uni.createFrom().voidItem();
            case WorkflowStepChanged unused -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> created(String tenant, CampaignCreated created) {
        UUID original = created.copyOf();
        if (original == null) {
            return Uni.createFrom().voidItem();
        }
        return contents.releasedFor(tenant, original)
                .invoke(found -> LOG.infof(
                        "Pieces copied: campaignId=%s copyOf=%s pieces=%d",
                        created.campaignId(), original, found.size()))
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(piece -> copy(piece, created.campaignId()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> copy(RepurposedContent piece, UUID campaignId) {
        RepurposedContent copy = piece.copyFor(campaignId, clock.instant());
        return contents.persist(copy)
                .chain(() -> contents.keep(
                        List.of(new ContentRevision(copy, AUTHOR, "Copied with its campaign from piece " + piece.id))))
                .chain(() -> outbox.write(copy.tenant, ContentRules.approved(copy)));
    }
}
