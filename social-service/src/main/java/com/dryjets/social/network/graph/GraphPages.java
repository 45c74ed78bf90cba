package com.dryjets.social.network.graph;

import com.dryjets.social.network.FoundPost;
import com.dryjets.social.network.RecentPage;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the lists of the Graph API, which are paged by cursors. */
public final class GraphPages {

    private GraphPages() {}

    /** Reads posts, newest first; the page is the last one if it reaches back to {@code since}. */
    public static RecentPage posts(NetworkAnswer answer, Instant since, Function<JsonNode, FoundPost> reader) {
        List<FoundPost> posts = new ArrayList<>();
        answer.body().path("data").forEach(post -> posts.add(reader.apply(post)));
        boolean reached = !posts.isEmpty() && posts.getLast().createdAt().isBefore(since);
        return new RecentPage(posts, reached ? null : next(answer));
    }

    /** The cursor of the next page; null on the last one. */
    public static @Nullable String next(NetworkAnswer answer) {
        JsonNode paging = answer.body().path("paging");
        return paging.has("next") ? paging.at("/cursors/after").asText(null) : null;
    }

    /** An address; null if it is missing or malformed. */
    public static @Nullable URI uri(JsonNode value) {
        try {
            return value.asText("").isBlank() ? null : new URI(value.asText());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
