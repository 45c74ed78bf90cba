package com.dryjets.orchestrator.publication;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.PostEvent;
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
