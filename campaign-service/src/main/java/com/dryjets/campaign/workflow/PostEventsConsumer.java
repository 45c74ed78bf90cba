package com.dryjets.campaign.workflow;

import com.dryjets.campaign.projection.ItemChange;
import com.dryjets.campaign.projection.ItemStatus;
import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.PostEvent;
import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.kit.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the posts of campaigns. */
@ApplicationScoped
class PostEventsConsumer {

    private final EventConsumer events;
    private final ChannelProgress progress;

    PostEventsConsumer(EventConsumer events, ChannelProgress progress) {
        this.events = events;
        this.progress = progress;
    }

    @Incoming("posts")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply("posts", PostEvent.class, record, event -> switch (event.data()) {
            case PostScheduled post ->
                progress.item(
                        event,
                        post.campaignId(),
                        post.postId(),
                        post.channel(),
                        ItemChange.scheduled(post.scheduledFor(), post.contentId()));
            case PostRescheduled post ->
                progress.item(
                        event,
                        post.campaignId(),
                        post.postId(),
                        post.channel(),
                        ItemChange.scheduled(post.scheduledFor(), null));
            case PostPublished post ->
                progress.item(event, post.campaignId(), post.postId(), post.channel(), ItemChange.to(ItemStatus.DONE));
            case PostFailed post ->
                progress.item(
                        event,
                        post.campaignId(),
                        post.postId(),
                        post.channel(),
                        ItemChange.ended(ItemStatus.FAILED, post.reason()));
            case PostCancelled post ->
                progress.item(
                        event,
                        post.campaignId(),
                        post.postId(),
                        post.channel(),
                        ItemChange.ended(ItemStatus.CANCELLED, post.reason()));
            case PostEvent.OfAccount unused -> Uni.createFrom().voidItem();
            case ChannelScheduled answer -> progress.answered(event, answer);
        });
    }
}
