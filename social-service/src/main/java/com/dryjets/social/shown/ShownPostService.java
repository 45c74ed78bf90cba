package com.dryjets.social.shown;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.account.Access;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Feature;
import com.dryjets.social.network.NetworkClient;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.ShownPost;
import com.dryjets.social.post.Post;
import com.dryjets.social.post.PostListService;
import com.dryjets.social.post.PostService;
import com.dryjets.social.settings.Approvals;
import com.dryjets.social.settings.SettingsService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Edits and deletes posts on their networks, and reads their counters. */
@ApplicationScoped
class ShownPostService {

    private static final Logger LOG = Logger.getLogger(ShownPostService.class);

    private final TenantTransaction transactions;
    private final PostListService lists;
    private final PostService posts;
    private final NetworkRequests requests;
    private final NetworkClients clients;
    private final SettingsService settings;
    private final Clock clock;

    ShownPostService(
            TenantTransaction transactions,
            PostListService lists,
            PostService posts,
            NetworkRequests requests,
            NetworkClients clients,
            SettingsService settings,
            Clock clock) {
        this.transactions = transactions;
        this.lists = lists;
        this.posts = posts;
        this.requests = requests;
        this.clients = clients;
        this.settings = settings;
        this.clock = clock;
    }

    /** A published post with what is needed to act on it on its network. */
    private record Shown(Post post, Access access, NetworkClient client, String externalId) {}

    /**
     * Deletes a post on its network with all parts of its thread. The first part is deleted last, so that the post is still
     * found by its id if the deletion has to be repeated. Parts that no longer exist count as deleted.
     */
    Uni<Void> delete(Caller caller, Channel platform, String externalId) {
        require(platform, Feature.DELETE, "deleted");
        return find(caller, platform, externalId)
                .chain(shown -> parts(shown)
                        .chain(parts -> deleteAll(shown, parts))
                        .chain(() -> transactions.sql(
                                caller.tenant(), connection -> posts.deleted(connection, shown.post())))
                        .invoke(() -> LOG.infof(
                                "Post deleted on its network postId=%s channel=%s",
                                shown.post().id(), platform)));
    }

    /** Lists the ids to delete, in order. On networks without threads, a first comment is deleted with its post. */
    private Uni<List<String>> parts(Shown shown) {
        return shown.client().features().contains(Feature.THREAD)
                ? transactions
                        .sql(shown.post().tenant(), connection -> lists.shownIds(connection, shown.post()))
                        .map(ids -> Stream.concat(
                                        ids.reversed().stream().filter(id -> !id.equals(shown.externalId())),
                                        Stream.of(shown.externalId()))
                                .toList())
                : Uni.createFrom().item(List.of(shown.externalId()));
    }

    private Uni<Void> deleteAll(Shown shown, List<String> parts) {
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(id -> requests.call(
                        shown.client().delete(shown.access().credentials(), id), shown.access(), Operation.PUBLISH))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /**
     * Replaces the text of a post on its network; fails with 409 if posts need approval, which the new text doesn't have.
     */
    Uni<Void> edit(Caller caller, Channel platform, String externalId, String text) {
        require(platform, Feature.EDIT, "edited");
        PostRulesCheck.requireText(platform, text);
        return requireNoApproval(caller)
                .chain(() -> find(caller, platform, externalId))
                .chain(shown -> requests.call(
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
                        throw Problem.conflict("A published text cannot be changed while posts need approval."
                                + " Delete the post and have a new one approved.");
                    }
                })
                .replaceWithVoid();
    }

    /** Reads a post's counters from its network now. */
    Uni<Counters> counters(Caller caller, Channel platform, String externalId) {
        return find(caller, platform, externalId)
                .chain(shown -> requests.call(
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
                .chain(post -> requests.access(caller.tenant(), account(post))
                        .map(access -> new Shown(post, access, client, externalId)));
    }

    private static UUID account(Post post) {
        UUID account = post.accountId();
        if (account == null) {
            throw new IllegalStateException("Post " + post.id() + " was published without an account");
        }
        return account;
    }
}
