package com.dryjets.social.queue;

import com.dryjets.contracts.event.PostEvent;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.platform.PlatformClients;
import com.dryjets.social.projection.CampaignState;
import com.dryjets.social.projection.CampaignStates;
import com.dryjets.social.projection.CampaignStatus;
import com.dryjets.social.timing.SlotRules;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What people do to the queue. */
@ApplicationScoped
class QueueService {

    private static final Logger LOG = Logger.getLogger(QueueService.class);

    private final TenantTransaction transactions;
    private final CampaignStates campaigns;
    private final PostRepository posts;
    private final AttemptRepository ledger;
    private final PlatformClients clients;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    QueueService(
            TenantTransaction transactions,
            CampaignStates campaigns,
            PostRepository posts,
            AttemptRepository ledger,
            PlatformClients clients,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.posts = posts;
        this.ledger = ledger;
        this.clients = clients;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Uni<PostView> schedule(Idempotency.Request request, SchedulePost wanted) {
        clients.get(wanted.platform());
        Post.Message message = wanted.message();
        wanted.time();
        Caller caller = request.caller();
        return transactions.run(
                caller.tenant(),
                () -> idempotency.once(
                        request,
                        PostView.class,
                        () -> campaigns
                                .lockPlanned(caller.tenant(), wanted.campaignId())
                                .chain(campaign -> add(caller, campaign, message, wanted))));
    }

    private Uni<PostView> add(Caller caller, CampaignState campaign, Post.Message message, SchedulePost wanted) {
        if (campaign.status() == CampaignStatus.OVER) {
            throw Problem.conflict("The campaign is over.");
        }
        return posts.waiting(caller.tenant(), campaign.campaignId())
                .map(waiting -> time(campaign, wanted, waiting))
                .chain(time -> posts.persist(new Post(campaign, message, time, caller.user(), clock.instant())))
                .call(post -> outbox.write(caller.tenant(), post.scheduled()))
                .invoke(post -> LOG.infof("Post scheduled: postId=%s campaignId=%s", post.id, post.campaignId))
                .map(PostView::of);
    }

    private Instant time(CampaignState campaign, SchedulePost wanted, List<Post> waiting) {
        Instant asked = wanted.time().orElse(null);
        if (asked == null) {
            List<Instant> taken = waiting.stream()
                    .filter(post -> post.channel == wanted.platform())
                    .map(post -> post.scheduledFor)
                    .toList();
            return SlotRules.plan(wanted.platform(), 1, window(campaign), taken)
                    .getFirst()
                    .truncatedTo(ChronoUnit.MILLIS);
        }
        if (asked.isAfter(campaign.endsAt())) {
            throw Problem.unprocessable(
                    "The campaign ends before that.",
                    List.of(new FieldError("/scheduledTime", "must not be after " + campaign.endsAt())));
        }
        return asked;
    }

    private SlotRules.Window window(CampaignState campaign) {
        return SlotRules.Window.open(campaign.startsAt(), campaign.endsAt(), campaign.zone(), clock.instant());
    }

    Uni<QueueView> queue(Caller caller, UUID campaignId, @Nullable PostStatus status, PageRequest page) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> posts.list(tenant, campaignId, status, page)
                        .map(found -> Page.of(found, page, post -> Cursor.write(post.id))
                                .map(PostView::of))
                        .chain(shown -> posts.counts(tenant, campaignId)
                                .map(counts -> new QueueView(shown.items(), shown.nextCursor(), counts))));
    }

    Uni<PostView> get(Caller caller, UUID id) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> posts.get(tenant, id)
                        .chain(post -> ledger.of(tenant, id).map(attempts -> PostView.of(post, attempts))));
    }

    /** Sends the post out at once; the ticker does it, a moment later. */
    Uni<PostView> publish(Caller caller, UUID id, @Nullable String ifMatch) {
        return change(caller, id, ifMatch, post -> List.of(post.reschedule(clock.instant(), clock.instant())));
    }

    Uni<PostView> reschedule(Caller caller, UUID id, @Nullable String ifMatch, Instant time) {
        return change(caller, id, ifMatch, post -> List.of(post.reschedule(time, clock.instant())));
    }

    Uni<PostView> cancel(Caller caller, UUID id, @Nullable String ifMatch) {
        return change(caller, id, ifMatch, post -> {
            post.requireUntouched(clock.instant());
            return post.cancel("Cancelled by a person.", clock.instant()).stream()
                    .toList();
        });
    }

    private Uni<PostView> change(
            Caller caller, UUID id, @Nullable String ifMatch, Function<Post, List<? extends PostEvent>> work) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> posts.campaignOf(tenant, id)
                        .call(campaignId -> campaigns.lock(tenant, campaignId))
                        .chain(() -> posts.lock(tenant, id))
                        .invoke(post -> ETag.require(ifMatch, post.version))
                        .call(post -> outbox.write(tenant, work.apply(post)))
                        .map(PostView::of));
    }
}
