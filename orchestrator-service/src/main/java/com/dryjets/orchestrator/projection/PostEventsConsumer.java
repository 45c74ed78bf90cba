package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.PostEvent;
import com.dryjets.contracts.event.PostEvent.AccountConnected;
import com.dryjets.contracts.event.PostEvent.AccountDisconnected;
import com.dryjets.contracts.event.PostEvent.AccountNeedsAttention;
import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.event.Topic;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.inbox.EventConsumer;
import com.dryjets.orchestrator.projection.PublicationProjectionRepository.Publication;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Maintains the projections of publications and accounts from the events of posts, and marks campaigns as due. */
@ApplicationScoped
class PostEventsConsumer implements Projector<PostEvent> {

    private final EventConsumer events;
    private final PublicationProjectionRepository publications;
    private final AccountProjectionRepository accounts;
    private final DueCampaignService dueCampaigns;

    PostEventsConsumer(
            EventConsumer events,
            PublicationProjectionRepository publications,
            AccountProjectionRepository accounts,
            DueCampaignService dueCampaigns) {
        this.events = events;
        this.publications = publications;
        this.accounts = accounts;
        this.dueCampaigns = dueCampaigns;
    }

    @Incoming("posts")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return events.apply(consumer(), PostEvent.class, record, this::apply);
    }

    @Override
    public Topic topic() {
        return Topic.POSTS;
    }

    @Override
    public String consumer() {
        return "posts";
    }

    @Override
    public Uni<Void> apply(Envelope<PostEvent> event) {
        return switch (event.data()) {
            case PostScheduled scheduled ->
                change(event, scheduled, scheduled.postId(), scheduled.channel(), post -> {
                    post.madeFrom(scheduled.contentId());
                    post.publishedBy(scheduled.accountId());
                    post.schedule(scheduled.scheduledFor());
                });
            case PostRescheduled rescheduled ->
                change(event, rescheduled, rescheduled.postId(), rescheduled.channel(), post -> {
                    post.publishedBy(rescheduled.accountId());
                    post.schedule(rescheduled.scheduledFor());
                });
            case PostPublished published ->
                change(event, published, published.postId(), published.channel(), post -> {
                    post.madeFrom(published.contentId());
                    post.publishedBy(published.accountId());
                    post.publish(published.publishedAt());
                });
            case PostFailed failed ->
                change(event, failed, failed.postId(), failed.channel(), post -> {
                    post.madeFrom(failed.contentId());
                    post.publishedBy(failed.accountId());
                    post.fail(failed.code(), failed.reason());
                });
            case PostCancelled cancelled ->
                change(
                        event,
                        cancelled,
                        cancelled.postId(),
                        cancelled.channel(),
                        post -> post.cancel(cancelled.reason()));
            case AccountConnected connected -> save(event, AccountProjection.of(connected));
            case AccountNeedsAttention needy -> save(event, AccountProjection.of(needy));
            case AccountDisconnected disconnected -> save(event, AccountProjection.of(disconnected));
            // The reply to the launch; each post announces itself.
            case ChannelScheduled answer -> Uni.createFrom().voidItem();
        };
    }

    /** Posts of several campaigns may wait for the account. */
    private Uni<Void> save(Envelope<PostEvent> event, AccountProjection account) {
        return accounts.save(event.tenant(), account)
                .chain(() -> dueCampaigns.markWaitingFor(event.tenant(), account.id()));
    }

    private Uni<Void> change(
            Envelope<PostEvent> event,
            PostEvent.OfCampaign data,
            UUID id,
            Channel channel,
            Consumer<PublicationProjection> change) {
        return publications
                .change(new Publication(event.tenant(), id, data.campaignId(), channel, event.time()), change)
                .chain(() -> dueCampaigns.mark(event.tenant(), data.campaignId()));
    }
}
