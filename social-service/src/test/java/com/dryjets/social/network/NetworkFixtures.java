package com.dryjets.social.network;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Posts, media and results for the tests of networks. */
public final class NetworkFixtures {

    public static final URI CALLBACK = URI.create("https://app.example/social/callback?a=1&b=2");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private NetworkFixtures() {}

    public static NetworkPost text(Channel channel, String... parts) {
        return new NetworkPost(Ids.next(), channel, Arrays.asList(parts), List.of(), null, PostOptions.NONE);
    }

    public static NetworkPost withMedia(Channel channel, String text, Media... media) {
        return new NetworkPost(Ids.next(), channel, List.of(text), Arrays.asList(media), null, PostOptions.NONE);
    }

    public static NetworkPost withLink(NetworkPost post, String link) {
        return new NetworkPost(post.id(), post.channel(), post.parts(), post.media(), URI.create(link), post.options());
    }

    public static NetworkPost withComment(NetworkPost post, String comment) {
        return new NetworkPost(
                post.id(),
                post.channel(),
                post.parts(),
                post.media(),
                post.link(),
                new PostOptions(comment, null, false));
    }

    /** A picture of the fixtures. */
    public static Media picture(String name, @Nullable String altText) {
        return new Media(media(name), "image/jpeg", altText, null, null, null, null);
    }

    public static Media video(String name) {
        return new Media(media(name), "video/mp4", null, null, null, null, null);
    }

    private static URI media(String name) {
        return URI.create("https://media.example/" + name);
    }

    public static Step step(String key) {
        return Step.of(key);
    }

    /** Finished steps: keys and ids in turn. */
    public static Progress done(String... keysAndIds) {
        return new Progress(steps(keysAndIds), Map.of());
    }

    public static Progress pending(Progress before, String key, String id) {
        return new Progress(before.done(), Map.of(Step.of(key), id));
    }

    private static Map<Step, String> steps(String... keysAndIds) {
        Map<Step, String> steps = new HashMap<>();
        for (int i = 0; i < keysAndIds.length; i += 2) {
            steps.put(Step.of(keysAndIds[i]), keysAndIds[i + 1]);
        }
        return steps;
    }

    public static <T> T value(Uni<Reply<T>> reply) {
        return result(reply).value();
    }

    public static <T> T result(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    public static NetworkFailure failure(Uni<?> uni) {
        return (NetworkFailure) Assertions.catchThrowable(() -> uni.await().atMost(PATIENCE));
    }
}
