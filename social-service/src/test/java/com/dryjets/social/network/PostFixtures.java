package com.dryjets.social.network;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.http.NetworkAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** Posts, steps and answers for the tests of clients. */
public final class PostFixtures {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private PostFixtures() {}

    public static NetworkPost post(Channel channel, String... parts) {
        return new NetworkPost(Ids.next(), channel, List.of(parts), List.of(), null, PostOptions.NONE);
    }

    public static NetworkPost with(NetworkPost post, Media... media) {
        return new NetworkPost(post.id(), post.channel(), post.parts(), List.of(media), post.link(), post.options());
    }

    public static NetworkPost with(NetworkPost post, PostOptions options) {
        return new NetworkPost(post.id(), post.channel(), post.parts(), post.media(), post.link(), options);
    }

    public static NetworkPost linking(NetworkPost post, String link) {
        return new NetworkPost(post.id(), post.channel(), post.parts(), post.media(), URI.create(link), post.options());
    }

    /** Steps with what they came to: {@code "UPLOAD 0", "17", …}. */
    public static Progress done(String... stepsAndIds) {
        return new Progress(steps(stepsAndIds), Map.of());
    }

    public static Progress pending(Progress progress, String step, String id) {
        return new Progress(progress.done(), steps(step, id));
    }

    private static Map<Step, String> steps(String... stepsAndIds) {
        Map<Step, String> steps = new HashMap<>();
        for (int i = 0; i < stepsAndIds.length; i += 2) {
            steps.put(Step.of(stepsAndIds[i]), stepsAndIds[i + 1]);
        }
        return steps;
    }

    public static NetworkAnswer answer(int status, String body, String... headers) {
        MultivaluedMap<String, String> named = new MultivaluedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            named.putSingle(headers[i], headers[i + 1]);
        }
        return new NetworkAnswer(status, NetworkAnswer.json(body), named);
    }

    public static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    /** The failure of a call; fails the test if it succeeds. */
    public static NetworkFailure failure(Uni<?> uni) {
        return Assertions.catchThrowableOfType(NetworkFailure.class, () -> await(uni));
    }

    public static void refuses(Kind kind, String words, Runnable plan) {
        Assertions.assertThatThrownBy(plan::run)
                .isInstanceOfSatisfying(
                        NetworkFailure.class,
                        failure -> Assertions.assertThat(failure.kind()).isEqualTo(kind))
                .hasMessageContaining(words);
    }
}
