package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Post;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts posts and finds texts that an account posted more than once, for a benchmark that must not. */
final class Summary {

    private record Key(String account, String text) {}

    private Summary() {}

    static JsonObject of(List<Post> posts) {
        Map<String, Integer> byNetwork = new TreeMap<>();
        Map<String, Integer> byAccount = new TreeMap<>();
        Map<Key, List<String>> byText = new LinkedHashMap<>();
        for (Post post : posts) {
            if (!post.deleted()) {
                byNetwork.merge(post.network().name(), 1, Integer::sum);
                byAccount.merge(post.account(), 1, Integer::sum);
                byText.computeIfAbsent(new Key(post.account(), post.text().strip()), key -> new ArrayList<>())
                        .add(post.id());
            }
        }
        var doubled = new JsonArray();
        byText.forEach((key, ids) -> {
            if (ids.size() > 1) {
                doubled.add(new JsonObject()
                        .put("account", key.account())
                        .put("text", key.text())
                        .put("ids", new JsonArray(ids)));
            }
        });
        return new JsonObject()
                .put(
                        "posts",
                        byNetwork.values().stream().mapToInt(Integer::intValue).sum())
                .put("byNetwork", json(byNetwork))
                .put("byAccount", json(byAccount))
                .put("doubled", doubled);
    }

    private static JsonObject json(Map<String, Integer> counts) {
        var json = new JsonObject();
        counts.forEach(json::put);
        return json;
    }
}
