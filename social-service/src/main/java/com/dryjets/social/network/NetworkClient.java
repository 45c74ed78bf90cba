package com.dryjets.social.network;

import com.dryjets.contracts.marketing.Channel;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A social network. Every operation fails with a {@link NetworkFailure} only; its kind says whether the call may have had
 * an effect. Clients hold no state and know nothing of our database: what a post has reached so far is in its {@link
 * Progress}.
 */
public interface NetworkClient {

    Channel channel();

    /** What this network can do beyond publishing. */
    Set<Feature> features();

    /** Reads the profile behind the credentials, which verifies them. */
    Uni<Reply<Profile>> profile(Credentials account);

    /**
     * The steps that publish a post, in order. Pure: the same post has the same steps after a restart. Steps that nobody
     * sees (uploads, containers) come before those that show something.
     */
    List<Step> plan(NetworkPost post);

    /**
     * Performs one step, after all earlier ones are done. A step that shows something makes exactly one call that does so,
     * as its last one.
     *
     * @param progress the results of the steps before it, and of this one while it is pending
     */
    Uni<Reply<StepResult>> perform(Credentials account, NetworkPost post, Step step, Progress progress);

    /**
     * Whether another try of a visible step shows nothing a second time, even while the first one goes on. Such a step may
     * take longer than a lease.
     */
    default boolean isRepeatable(NetworkPost post, Step step) {
        return false;
    }

    /** The maximum number of consecutive calls that {@link #perform} makes for a visible step. */
    default int calls(Step step) {
        return 1;
    }

    /**
     * Lists what the account has posted, newest first.
     *
     * @param since older posts may be left out
     * @param cursor of the page before; null for the first page
     */
    Uni<Reply<RecentPage>> recent(Credentials account, Instant since, @Nullable String cursor);

    /**
     * Whether {@link #recent} is sure to list such a post soon after it was accepted, so that one that is not listed is not
     * out. False for posts that the network processes or moderates first, or shows to few.
     */
    default boolean isListed(NetworkPost post) {
        return true;
    }

    /** Whether the texts are the same post, given how this network rewrites texts. */
    boolean isSameText(String sent, String found);

    /** Reads the cumulative counters of posts by their ids at the network; a deleted post is absent. */
    Uni<Reply<Map<String, Counters>>> counters(Credentials account, List<ShownPost> posts);

    /** The maximum number of posts that {@link #counters} accepts at once. */
    int countersBatch();

    /** Replaces the text of a post. Only with {@link Feature#EDIT}. */
    default Uni<Reply<Void>> edit(Credentials account, String externalId, String text) {
        return Uni.createFrom()
                .failure(NetworkFailure.of(
                        NetworkFailure.Kind.UNSUPPORTED, channel().label() + " does not allow posts to be edited."));
    }

    /** Deletes a post; succeeds if it is gone already. Only with {@link Feature#DELETE}. */
    default Uni<Reply<Void>> delete(Credentials account, String externalId) {
        return Uni.createFrom()
                .failure(NetworkFailure.of(
                        NetworkFailure.Kind.UNSUPPORTED, channel().label() + " does not allow posts to be deleted."));
    }

    /** Who may be chosen to see the account's posts, by the network's own names; empty without {@link Feature#PRIVACY}. */
    default Uni<Reply<List<String>>> privacyLevels(Credentials account) {
        return Uni.createFrom().item(Reply.of(List.of()));
    }

    /** Whether the network tells how many posts are left only on request, by {@link #limits}. */
    default boolean tellsLimitsOnRequest() {
        return false;
    }

    /** Reads limits that the network tells on request, such as the posts left today; empty where it has none. */
    default Uni<Reply<Void>> limits(Credentials account) {
        return Uni.createFrom().item(Reply.of(null));
    }

    /** The address at which people see the post; null if only the network knows it. */
    @Nullable
    URI url(Credentials account, String externalId);
}
