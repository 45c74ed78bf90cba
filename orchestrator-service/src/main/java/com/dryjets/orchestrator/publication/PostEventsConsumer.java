package com.dryjets.orchestrator.publication;

import com.dryjets.common.event.ChannelScheduled;
import com.dryjets.common.event.PostEvent;
import com.dryjets.common.event.PostEvent.PostCancelled;
import com.dryjets.common.event.PostEvent.PostFailed;
import com.dryjets.common.event.PostEvent.PostPublished;
import com.dryjets.common.event.PostEvent.PostRescheduled;
import com.dryjets.common.event.PostEvent.PostScheduled;
import com.dryjets.common.inbox.EventConsumer;
import com.dryjets.common.marketing.Channel;
import com.dryjets.common.wire.Envelope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the view of posts. */
@ApplicationScoped
class PostEventsConsumer {

    private final EventConsumer events;
    private final PublicationRepository publications;

    PostEventsConsumer(EventConsumer events, PublicationRepository publications) {
        this.events = events;
        this.publications = publications;
    }

    @Incoming("posts")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("posts", PostEvent.class, record, this::apply);
    }

    private Uni<Void> apply(Envelope<PostEvent> event) {
        return switch (event.data()) {
            case PostScheduled post ->
                change(event, post.postId(), post.channel(), row -> {
                    row.carries(post.contentId());
                    row.waitUntil(post.scheduledFor());
                });
            case PostRescheduled post ->
                change(event, post.postId(), post.channel(), row -> row.waitUntil(post.scheduledFor()));
            case PostPublished post ->
                change(event, post.postId(), post.channel(), row -> {
                    row.carries(post.contentId());
                    row.goOut(post.publishedAt());
                });
            case PostFailed post -> change(event, post.postId(), post.channel(), row -> row.fail(post.reason()));
            case PostCancelled post -> change(event, post.postId(), post.channel(), row -> row.cancel(post.reason()));
            // The answer to a launch; its posts come one by one.
            case ChannelScheduled answer -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> change(Envelope<PostEvent> event, UUID id, Channel channel, Consumer<Publication> change) {
        return publications.change(event.tenant(), id, event.data().campaignId(), channel, change);
    }
}
