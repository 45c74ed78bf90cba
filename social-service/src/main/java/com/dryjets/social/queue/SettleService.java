package com.dryjets.social.queue;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.network.Step;
import com.dryjets.social.post.LookUpService;
import com.dryjets.social.post.Outcome;
import com.dryjets.social.post.Post;
import com.dryjets.social.post.PostService;
import com.dryjets.social.post.PostStatus;
import com.dryjets.social.post.PublishService;
import com.dryjets.social.post.PublishTask;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Settles posts whose outcome is unknown by what a person found on the network. */
@ApplicationScoped
class SettleService {

    private static final Logger LOG = Logger.getLogger(SettleService.class);

    private final TenantTransaction transactions;
    private final PostService posts;
    private final LookUpService lookUps;
    private final PublishService publishing;
    private final QueueService queue;
    private final NetworkClients clients;
    private final Clock clock;

    SettleService(
            TenantTransaction transactions,
            PostService posts,
            LookUpService lookUps,
            PublishService publishing,
            QueueService queue,
            NetworkClients clients,
            Clock clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.lookUps = lookUps;
        this.publishing = publishing;
        this.queue = queue;
        this.clients = clients;
        this.clock = clock;
    }

    /** Takes the post over from the look-ups and settles it. A post that is not on the network is queued again. */
    Uni<PostView> settle(Caller caller, UUID id, @Nullable String ifMatch, SettlePost seen) {
        if (seen.published() && seen.externalId() == null) {
            throw Problem.badField("/externalId", "must be given if published is true");
        }
        return transactions
                .sql(caller.tenant(), connection -> posts.get(connection, caller.tenant(), id))
                .invoke(post -> ETag.require(ifMatch, post.version()))
                .invoke(SettleService::requireUnknown)
                // Publishing again has the same conditions as any other retry.
                .call(post -> seen.published() ? Uni.createFrom().voidItem() : queue.retry(caller, id, ifMatch))
                .chain(post -> lookUps.takeUnsettled(caller.tenant(), id))
                .chain(taken -> taken.map(task -> finish(task, seen)).orElseGet(() -> settledMeanwhile(seen)))
                .chain(() -> queue.get(caller, id));
    }

    /** Handles a look-up that was faster. If it did not find the post either, it has already queued it again. */
    private static Uni<Void> settledMeanwhile(SettlePost seen) {
        return seen.published()
                ? Uni.createFrom().failure(certain())
                : Uni.createFrom().voidItem();
    }

    private static void requireUnknown(Post post) {
        if (post.status() != PostStatus.UNKNOWN && !(post.status() == PostStatus.FAILED && post.mayBeOut())) {
            throw certain();
        }
    }

    private static Problem certain() {
        return Problem.conflict("The post's outcome is already known.");
    }

    private Uni<Void> finish(PublishTask task, SettlePost seen) {
        Instant now = clock.instant();
        Outcome outcome = seen.externalId() != null && seen.published()
                ? there(task, seen.externalId(), seen.url(), now)
                : new Outcome.Postponed("NOT_FOUND", "A person did not find it.", null, now, 0);
        return publishing
                .finish(task, outcome, connection -> Uni.createFrom().voidItem())
                .map(stored -> stored.orElseThrow(SettleService::certain))
                .invoke(stored -> {
                    if (seen.published() && stored instanceof Outcome.Lost) {
                        throw Problem.conflict("Another post already has this id on the network.");
                    }
                })
                .invoke(() -> LOG.infof(
                        "Post settled by a person postId=%s published=%s",
                        task.post().id(), seen.published()))
                .replaceWithVoid();
    }

    /**
     * Returns the outcome of a step that a person found: the post is published if it was the last, else the next one
     * follows.
     */
    private Outcome there(PublishTask task, String externalId, @Nullable URI url, Instant now) {
        List<Step> plan = clients.get(task.post().message().channel()).plan(task.networkPost());
        String first = task.progress().done().getOrDefault(new Step(Step.Kind.PUBLISH, 0), externalId);
        return plan.indexOf(task.step()) == plan.size() - 1
                ? new Outcome.Shown("FOUND", externalId, first, url, now, null)
                : new Outcome.Continued("FOUND", externalId, url, now, now);
    }
}
