package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.account.AccountDirectory;
import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.post.Message;
import com.dryjets.social.post.NewPost;
import com.dryjets.social.post.PostService;
import com.dryjets.social.projection.CampaignProjection;
import com.dryjets.social.projection.CampaignProjectionService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Adds posts that people write to a campaign's queue. */
@ApplicationScoped
class ScheduleService {

    private static final Logger LOG = Logger.getLogger(ScheduleService.class);

    private final TenantTransaction transactions;
    private final Idempotency idempotency;
    private final CampaignProjectionService campaigns;
    private final AccountDirectory accounts;
    private final TimeChooser times;
    private final PostService posts;
    private final Clock clock;

    ScheduleService(
            TenantTransaction transactions,
            Idempotency idempotency,
            CampaignProjectionService campaigns,
            AccountDirectory accounts,
            TimeChooser times,
            PostService posts,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.times = times;
        this.posts = posts;
        this.clock = clock;
    }

    /** A post that a person wants on one network. */
    record Wanted(Channel platform, @Nullable UUID accountId, PostInput input, PostTime time, Instant notBefore) {}

    Uni<PostView> schedule(Idempotency.Request request, SchedulePost post) {
        Wanted wanted = new Wanted(
                post.platform(), post.accountId(), post.input(), PostTime.read(post.scheduledTime()), clock.instant());
        return transactions.sql(
                request.caller().tenant(),
                connection -> idempotency.once(
                        connection,
                        request,
                        PostView.class,
                        () -> campaigns
                                .share(connection, request.caller().tenant(), post.campaignId())
                                .chain(campaign -> add(connection, request.caller(), campaign, wanted))));
    }

    /** Queues a post that is due now. */
    Uni<PostView> publish(Idempotency.Request request, Channel platform, PublishNow post) {
        Instant now = clock.instant();
        Wanted wanted = new Wanted(platform, post.accountId(), post.input(), new PostTime.At(now), now);
        return transactions.sql(
                request.caller().tenant(),
                connection -> idempotency.once(
                        connection,
                        request,
                        PostView.class,
                        () -> campaigns
                                .share(connection, request.caller().tenant(), post.campaignId())
                                .chain(campaign -> add(connection, request.caller(), campaign, wanted))));
    }

    /** The posts that were scheduled, one per network. */
    public record Scheduled(List<PostView> items) {}

    /** Adds one post for each network; all or none. */
    Uni<Scheduled> scheduleAll(Idempotency.Request request, SchedulePosts post) {
        if (new HashSet<>(post.platforms()).size() < post.platforms().size()) {
            throw Problem.badFields(List.of(new FieldError("/platforms", "must name each platform once")));
        }
        Instant now = clock.instant();
        Instant notBefore = post.startTime() == null || post.startTime().isBefore(now) ? now : post.startTime();
        return transactions.sql(
                request.caller().tenant(),
                connection -> idempotency.once(
                        connection,
                        request,
                        Scheduled.class,
                        () -> campaigns
                                .share(connection, request.caller().tenant(), post.campaignId())
                                .chain(campaign -> addAll(connection, request.caller(), campaign, post, notBefore))));
    }

    private Uni<Scheduled> addAll(
            SqlConnection connection,
            Caller caller,
            CampaignProjection campaign,
            SchedulePosts post,
            Instant notBefore) {
        List<Wanted> wanted = post.platforms().stream()
                .sorted()
                .map(platform -> new Wanted(platform, null, post.input().at(platform), new PostTime.Best(), notBefore))
                .toList();
        return lockLanes(connection, caller.tenant(), wanted)
                .chain(() -> Multi.createFrom()
                        .iterable(wanted)
                        .onItem()
                        .transformToUniAndConcatenate(one -> add(connection, caller, campaign, one))
                        .collect()
                        .asList())
                .map(Scheduled::new);
    }

    /** Identifies the account that a post is for. */
    private record Target(Channel platform, @Nullable UUID accountId) {}

    /** Locks the lanes of the posts' accounts before the posts are added one by one. */
    Uni<Void> lockLanes(SqlConnection connection, String tenant, List<Wanted> wanted) {
        return Multi.createFrom()
                .iterable(wanted.stream()
                        .map(one -> new Target(one.platform(), one.accountId()))
                        .distinct()
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(
                        target -> accounts.choose(connection, tenant, target.platform(), target.accountId())
                                // Adding the post reports the problem.
                                .onFailure(Problem.class)
                                .recoverWithItem(Optional.empty()))
                .collect()
                .asList()
                .map(found -> found.stream()
                        .flatMap(Optional::stream)
                        .map(PostingAccount::id)
                        .collect(Collectors.toSet()))
                .chain(ids -> posts.lockLanes(connection, tenant, ids));
    }

    /** Adds a post in the caller's transaction, which must hold the campaign's shared lock. */
    Uni<PostView> add(SqlConnection connection, Caller caller, CampaignProjection campaign, Wanted wanted) {
        return accounts.choose(connection, caller.tenant(), wanted.platform(), wanted.accountId())
                // Keeps the account's schedule from changing while a time is chosen.
                .call(account -> posts.lockLanes(
                        connection,
                        caller.tenant(),
                        account.map(PostingAccount::id).stream().collect(Collectors.toSet())))
                .chain(account -> add(connection, caller, campaign, wanted, account));
    }

    private Uni<PostView> add(
            SqlConnection connection,
            Caller caller,
            CampaignProjection campaign,
            Wanted wanted,
            Optional<PostingAccount> account) {
        Message message = message(campaign, wanted, account);
        PostingAccount used =
                account.orElseGet(() -> accounts.none(caller.tenant(), wanted.platform(), campaign.zone()));
        return times.choose(connection, campaign, used, wanted.time(), wanted.notBefore())
                .chain(time -> posts.add(
                                connection,
                                caller.tenant(),
                                List.of(new NewPost(
                                        campaign.campaignId(),
                                        account.map(PostingAccount::id).orElse(null),
                                        message,
                                        time.at(),
                                        time.timing(),
                                        CampaignScheduler.holds(campaign),
                                        caller.user(),
                                        false)))
                        .map(added -> PostView.of(added.getFirst(), null, time.evidence(), null)))
                .invoke(view -> LOG.infof(
                        "Post scheduled campaignId=%s postId=%s channel=%s",
                        view.campaignId(), view.id(), view.platform()));
    }

    private static Message message(CampaignProjection campaign, Wanted wanted, Optional<PostingAccount> account) {
        return wanted.input()
                .tagged(campaign, wanted.platform())
                .message(
                        wanted.platform(),
                        null,
                        account.map(PostingAccount::limitOverrides).orElse(Map.of()));
    }
}
