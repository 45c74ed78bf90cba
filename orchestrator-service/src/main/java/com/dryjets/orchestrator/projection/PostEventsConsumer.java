package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.PostEvent;
import com.dryjets.contracts.event.PostEvent.AccountNeedsAttention;
import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Maintains the publication projection from the events of posts. */
@ApplicationScoped
class PostEventsConsumer {

    private final EventConsumer events;
    private final PublicationProjectionRepository publications;

    PostEventsConsumer(EventConsumer events, PublicationProjectionRepository publications) {
        this.events = events;
        this.publications = publications;
    }

    @Incoming("posts")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("posts", PostEvent.class, record, this::apply);
    }

    private Uni<Void> apply(Envelope<PostEvent> event) {
        return switch (event.data()) {
            case PostScheduled scheduled ->
                change(event, scheduled, scheduled.postId(), scheduled.channel(), post -> {
                    post.madeFrom(scheduled.contentId());
                    post.schedule(scheduled.scheduledFor());
                });
            case PostRescheduled rescheduled ->
                change(
                        event,
                        rescheduled,
                        rescheduled.postId(),
                        rescheduled.channel(),
                        post -> post.schedule(rescheduled.scheduledFor()));
            case PostPublished published ->
                change(event, published, published.postId(), published.channel(), post -> {
                    post.madeFrom(published.contentId());
                    post.publish(published.publishedAt());
                });
            case PostFailed failed ->
                change(event, failed, failed.postId(), failed.channel(), post -> post.fail(failed.reason()));
            case PostCancelled cancelled ->
                change(
                        event,
                        cancelled,
                        cancelled.postId(),
                        cancelled.channel(),
                        post -> post.cancel(cancelled.reason()));
            case AccountNeedsAttention unused -> Uni.createFrom().voidItem();
            // Answers the launch; each post announces itself.
            case ChannelScheduled answer -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> change(
            Envelope<PostEvent> event,
            PostEvent.OfCampaign data,
            UUID id,
            Channel channel,
            Consumer<PublicationProjection> change) {
        return publications.change(event.tenant(), id, data.campaignId(), channel, change);
    }
}
