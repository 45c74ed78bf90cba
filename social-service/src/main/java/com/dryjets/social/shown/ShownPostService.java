package com.dryjets.social.shown;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.account.Access;
import com.dryjets.social.account.AccountAccess;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Feature;
import com.dryjets.social.network.NetworkClient;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.ShownPost;
import com.dryjets.social.post.Post;
import com.dryjets.social.post.PostListService;
import com.dryjets.social.post.PostService;
import com.dryjets.social.settings.Approvals;
import com.dryjets.social.settings.SettingsService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Edits, deletes and counts posts at their networks. */
@ApplicationScoped
class ShownPostService {

    private static final Logger LOG = Logger.getLogger(ShownPostService.class);
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final TenantTransaction transactions;
    private final PostListService lists;
    private final PostService posts;
    private final AccountAccess accounts;
    private final NetworkClients clients;
    private final SettingsService settings;
    private final Clock clock;

    ShownPostService(
            TenantTransaction transactions,
            PostListService lists,
            PostService posts,
            AccountAccess accounts,
            NetworkClients clients,
            SettingsService settings,
            Clock clock) {
        this.transactions = transactions;
        this.lists = lists;
        this.posts = posts;
        this.accounts = accounts;
        this.clients = clients;
        this.settings = settings;
        this.clock = clock;
    }

    /** A post with the means to act on it at its network. */
    private record Shown(Post post, Access access, NetworkClient client, String externalId) {}

    /** Deletes a post at its network; one that is gone already counts as deleted. */
    Uni<Void> delete(Caller caller, Channel platform, String externalId) {
        require(platform, Feature.DELETE, "deleted");
        return find(caller, platform, externalId)
                .chain(shown -> call(
                                shown.client().delete(shown.access().credentials(), externalId),
                                shown.access(),
                                Operation.PUBLISH)
                        .chain(() -> transactions.sql(
                                caller.tenant(), connection -> posts.deleted(connection, shown.post())))
                        .invoke(() -> LOG.infof(
                                "Post deleted at its network postId=%s channel=%s",
                                shown.post().id(), platform)));
    }

    /** Replaces the text of a post at its network; fails with 409 if texts need an approval, which this one has not. */
    Uni<Void> edit(Caller caller, Channel platform, String externalId, String text) {
        require(platform, Feature.EDIT, "edited");
        PostRulesCheck.requireText(platform, text);
        return requireNoApproval(caller)
                .chain(() -> find(caller, platform, externalId))
                .chain(shown -> call(
                                shown.client().edit(shown.access().credentials(), externalId, text),
                                shown.access(),
                                Operation.PUBLISH)
                        .chain(() -> transactions.sql(
                                caller.tenant(), connection -> posts.reworded(connection, shown.post(), text))));
    }

    private Uni<Void> requireNoApproval(Caller caller) {
        return transactions
                .sql(caller.tenant(), connection -> settings.approvals(connection, caller.tenant()))
                .invoke(approvals -> {
                    if (approvals == Approvals.FOUR_EYES) {
                        throw Problem.conflict("A published text cannot be changed while posts need an approval."
                                + " Delete the post and have a new one approved.");
                    }
                })
                .replaceWithVoid();
    }

    /** Reads a post's counters from its network now. */
    Uni<Counters> counters(Caller caller, Channel platform, String externalId) {
        return find(caller, platform, externalId)
                .chain(shown -> call(
                        shown.client()
                                .counters(
                                        shown.access().credentials(),
                                        List.of(new ShownPost(
                                                externalId,
                                                shown.post().published() == null
                                                        ? clock.instant()
                                                        : shown.post()
                                                                .published()
                                                                .at()))),
                        shown.access(),
                        Operation.READ))
                .map(found -> found.getOrDefault(externalId, new Counters(Map.of())));
    }

    private void require(Channel platform, Feature feature, String done) {
        if (!clients.get(platform).features().contains(feature)) {
            throw Problem.unprocessable(
                    platform.label() + " does not allow posts to be " + done + ".",
                    List.of(new FieldError("/platform", "must allow posts to be " + done)));
        }
    }

    private Uni<Shown> find(Caller caller, Channel platform, String externalId) {
        NetworkClient client = clients.get(platform);
        return transactions
                .sql(caller.tenant(), connection -> lists.shown(connection, caller.tenant(), platform, externalId))
                .map(found -> found.orElseThrow(() -> Problem.notFound("post", externalId)))
                .chain(post -> accounts.find(caller.tenant(), account(post))
                        .map(access -> new Shown(
                                post,
                                access.orElseThrow(() -> Problem.conflict(
                                        "The account of the post is not connected. Connect it again first.")),
                                client,
                                externalId)));
    }

    private static UUID account(Post post) {
        UUID account = post.accountId();
        if (account == null) {
            throw new IllegalStateException("Post " + post.id() + " was published without an account");
        }
        return account;
    }

    private <T> Uni<T> call(Uni<Reply<T>> request, Access access, Operation operation) {
        return request.map(Reply::value)
                .onFailure(NetworkFailure.class)
                .call(failure -> accounts.failed(access, operation, (NetworkFailure) failure))
                .onFailure(NetworkFailure.class)
                .transform(failure -> problem((NetworkFailure) failure));
    }

    private Problem problem(NetworkFailure failure) {
        String words = String.valueOf(failure.getMessage());
        return switch (failure.kind()) {
            case RATE_LIMITED ->
                Problem.tooManyRequests(
                        "The network's rate limit is reached.",
                        failure.retryAt()
                                .map(at -> Duration.between(clock.instant(), at))
                                .orElse(RETRY_AFTER));
            case UNREACHABLE, UNKNOWN, OUT_OF_CREDIT, VERSION_RETIRED ->
                Problem.of(ProblemType.UNAVAILABLE, "The network did not do it: " + words);
            case NOT_FOUND -> Problem.conflict("The network no longer has the post.");
            case TOKEN_EXPIRED, PERMISSION_MISSING, ACCOUNT_GONE ->
                Problem.conflict("The account needs attention: " + words);
            default -> Problem.unprocessable("The network refuses it: " + words, List.of());
        };
    }
}
