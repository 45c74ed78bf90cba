package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.event.PerformanceEvent;
import com.dryjets.contracts.event.PerformanceEvent.ContentPerformanceUpdated;
import com.dryjets.contracts.event.PerformanceEvent.HourlyEngagementUpdated;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.event.Topic;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import com.dryjets.orchestrator.performance.PerformanceProjectionRepository.Changed;
import com.dryjets.orchestrator.projection.DueCampaignService;
import com.dryjets.orchestrator.projection.Projector;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Maintains the projections of performance and marks campaigns with new metrics as due for assessment. */
@ApplicationScoped
class PerformanceEventsConsumer implements Projector<PerformanceEvent> {

    private final EventConsumer events;
    private final PerformanceProjectionRepository days;
    private final ContentPerformanceProjectionRepository contents;
    private final HourlyEngagementProjectionRepository hours;
    private final DueCampaignService dueCampaigns;

    PerformanceEventsConsumer(
            EventConsumer events,
            PerformanceProjectionRepository days,
            ContentPerformanceProjectionRepository contents,
            HourlyEngagementProjectionRepository hours,
            DueCampaignService dueCampaigns) {
        this.events = events;
        this.days = days;
        this.contents = contents;
        this.hours = hours;
        this.dueCampaigns = dueCampaigns;
    }

    @Incoming("performance")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply(consumer(), PerformanceEvent.class, record, this::apply);
    }

    @Override
    public Topic topic() {
        return Topic.PERFORMANCE;
    }

    @Override
    public String consumer() {
        return "performance";
    }

    @Override
    public Uni<Void> apply(Envelope<PerformanceEvent> event) {
        return applyAll(List.of(event));
    }

    /** Each kind of totals in one statement, because their order does not matter: the newest of a key wins. */
    @Override
    public Uni<Void> applyAll(List<Envelope<PerformanceEvent>> updates) {
        List<Update<PerformanceUpdated>> ofDays = new ArrayList<>();
        List<Update<ContentPerformanceUpdated>> ofContents = new ArrayList<>();
        List<Update<HourlyEngagementUpdated>> ofHours = new ArrayList<>();
        for (Envelope<PerformanceEvent> update : updates) {
            switch (update.data()) {
                case PerformanceUpdated day -> ofDays.add(new Update<>(update.tenant(), day));
                case ContentPerformanceUpdated content -> ofContents.add(new Update<>(update.tenant(), content));
                case HourlyEngagementUpdated hour -> ofHours.add(new Update<>(update.tenant(), hour));
            }
        }
        return days.save(ofDays)
                .chain(this::mark)
                .chain(() -> contents.save(ofContents))
                .chain(() -> hours.save(ofHours));
    }

    private Uni<Void> mark(List<Changed> campaigns) {
        return Multi.createFrom()
                .iterable(campaigns)
                .onItem()
                .transformToUniAndConcatenate(changed -> dueCampaigns.mark(changed.tenant(), changed.campaignId()))
                .onItem()
                .ignoreAsUni();
    }
}
