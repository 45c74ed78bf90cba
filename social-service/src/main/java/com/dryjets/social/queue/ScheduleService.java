package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.projection.CampaignProjection;
import com.dryjets.social.projection.CampaignProjectionService;
import com.dryjets.social.projection.CampaignStatus;
import com.dryjets.social.timing.SlotRules;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Adds posts that people write to a campaign's queue. */
@ApplicationScoped
class ScheduleService {

    private static final Logger LOG = Logger.getLogger(ScheduleService.class);

    private final TenantTransaction transactions;
    private final Idempotency idempotency;
    private final CampaignProjectionService campaigns;
    private final PostRepository posts;
    private final Outbox outbox;
    private final Clock clock;

    ScheduleService(
            TenantTransaction transactions,
            Idempotency idempotency,
            CampaignProjectionService campaigns,
            PostRepository posts,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.campaigns = campaigns;
        this.posts = posts;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<PostView> schedule(Idempotency.Request request, SchedulePost wanted) {
        Post.Message message = wanted.message();
        Optional<Instant> time = wanted.time();
        return transactions.run(
                request.caller().tenant(),
                () -> idempotency.once(
                        request, PostView.class, () -> add(request.caller(), wanted.campaignId(), message, time)));
    }

    private Uni<PostView> add(Caller caller, UUID campaignId, Post.Message message, Optional<Instant> time) {
        return campaigns
                .lockPlanned(caller.tenant(), campaignId)
                .invoke(ScheduleService::requireOpen)
                .chain(campaign -> time.map(requested -> inWindow(campaign, requested))
                        .orElseGet(() -> bestTime(campaign, message.channel()))
                        .map(at -> new Post(campaign, message, at, caller.user(), clock.instant())))
                .chain(this::store)
                .map(PostView::of);
    }

    private static void requireOpen(CampaignProjection campaign) {
        if (campaign.status() == CampaignStatus.ENDED) {
            throw Problem.conflict("The campaign has ended.");
        }
    }

    private static Uni<Instant> inWindow(CampaignProjection campaign, Instant requested) {
        if (requested.isAfter(campaign.endsAt())) {
            throw Problem.unprocessable(
                    "The post is scheduled after the end of its campaign.",
                    List.of(new FieldError("/scheduledTime", "must not be after " + campaign.endsAt())));
        }
        return Uni.createFrom().item(requested);
    }

    private Uni<Instant> bestTime(CampaignProjection campaign, Channel channel) {
        return posts.waiting(campaign.tenant(), campaign.campaignId())
                .map(waiting -> waiting.stream()
                        .filter(post -> post.channel == channel)
                        .map(Post::scheduledFor)
                        .toList())
                .map(taken -> SlotRules.plan(channel, 1, campaign.windowFrom(clock.instant()), taken)
                        .getFirst()
                        .truncatedTo(ChronoUnit.MILLIS));
    }

    private Uni<Post> store(Post post) {
        return posts.persist(post)
                .call(() -> outbox.write(post.tenant, post.scheduled()))
                .invoke(() -> LOG.infof(
                        "Post scheduled campaignId=%s postId=%s channel=%s", post.campaignId, post.id, post.channel));
    }
}
