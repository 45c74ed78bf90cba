package com.dryjets.social;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.PostOptions;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Step;
import com.dryjets.social.post.Failure;
import com.dryjets.social.post.Message;
import com.dryjets.social.post.Post;
import com.dryjets.social.post.PostStatus;
import com.dryjets.social.post.PublishTask;
import com.dryjets.social.post.Timing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts and attempts for tests of rules. */
public final class PostFixtures {

    public static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private PostFixtures() {}

    public static Post post(PostStatus status, int failures, String... parts) {
        return post(status, failures, List.of(), parts);
    }

    public static Post post(PostStatus status, int failures, List<Media> media, String... parts) {
        return post(status, failures, media, null, parts);
    }

    public static Post failed(PostFailureReason code, String... parts) {
        return post(PostStatus.FAILED, 0, List.of(), new Failure(code, null), parts);
    }

    /** A post that a person wants to be looked up although it was given up. */
    public static Post soughtByPerson(String... parts) {
        return post(PostStatus.UNKNOWN, 0, List.of(), new Failure(PostFailureReason.OUTCOME_UNKNOWN, null), parts);
    }

    private static Post post(
            PostStatus status, int failures, List<Media> media, @Nullable Failure failure, String... parts) {
        return new Post(
                Ids.next(),
                "sunrise",
                Ids.next(),
                Ids.next(),
                new Message(Channel.TWITTER, null, List.of(parts), media, null, PostOptions.NONE),
                status,
                Set.of(),
                NOON,
                Timing.EXACT,
                null,
                NOON,
                failures,
                null,
                null,
                failure,
                null,
                "mark",
                List.of("mark"),
                NOON,
                NOON,
                1);
    }

    public static Media picture() {
        return new Media(URI.create("https://sunrise.example/coat.jpg"), "image/jpeg", null, null, null, null, null);
    }

    public static PublishTask task(Post post, Step step) {
        return task(post, step, Map.of());
    }

    public static PublishTask task(Post post, Step step, Map<Step, String> done) {
        UUID account = post.accountId();
        return new PublishTask(
                post,
                account == null ? Ids.next() : account,
                new Progress(done, Map.of()),
                step,
                done.size() + 1,
                Lease.start(Duration.ofMinutes(1)));
    }

    /** A step that the network is working on. */
    public static PublishTask followed(Post post, Step step, String pendingId) {
        PublishTask task = task(post, step);
        return new PublishTask(
                post,
                task.accountId(),
                new Progress(Map.of(), Map.of(step, pendingId)),
                step,
                task.number(),
                task.lease());
    }

    public static Step publish(int part) {
        return new Step(Step.Kind.PUBLISH, part);
    }
}
