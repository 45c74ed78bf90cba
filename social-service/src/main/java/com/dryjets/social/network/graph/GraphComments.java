package com.dryjets.social.network.graph;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.http.NetworkAnswer;
import com.dryjets.social.network.text.CanonicalText;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Comments on our own posts. Recent posts do not list comments, so each attempt first looks whether an earlier one has
 * succeeded; a repeated attempt does not show the comment twice.
 */
@Singleton
public class GraphComments {

    /** The comments are read, and then ours is added. */
    public static final int CALLS = 2;

    private static final int READ = 50;

    private final GraphCalls calls;

    GraphComments(GraphCalls calls) {
        this.calls = calls;
    }

    /**
     * Comments, unless the post has the comment.
     *
     * @param textField the field that has a comment's text
     */
    public Uni<Reply<StepResult>> comment(
            GraphHttp http, Credentials account, String post, String text, String textField) {
        return calls.read(
                        http.comments(account.bearer(), post, "id," + textField, READ),
                        answer -> find(answer, text, textField))
                .chain(found -> found.value().isPresent()
                        ? Uni.createFrom().item(found.map(id -> new StepResult.Done(id.orElseThrow())))
                        : calls.show(
                                http.comment(account.bearer(), post, text),
                                answer -> new StepResult.Done(answer.text("/id"))));
    }

    private static Optional<String> find(NetworkAnswer answer, String text, String textField) {
        for (JsonNode comment : answer.body().path("data")) {
            if (CanonicalText.of(text)
                    .equals(CanonicalText.of(comment.path(textField).asText()))) {
                return Optional.of(comment.path("id").asText());
            }
        }
        return Optional.empty();
    }
}
