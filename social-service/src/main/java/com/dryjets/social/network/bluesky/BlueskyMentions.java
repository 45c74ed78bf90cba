package com.dryjets.social.network.bluesky;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Reply;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the accounts that texts mention ({@code com.atproto.identity.resolveHandle}). */
@Singleton
class BlueskyMentions {

    private final BlueskyHttp http;

    BlueskyMentions(BlueskyHttp http) {
        this.http = http;
    }

    /** The accounts by handle; a handle that no account has is left out. */
    Uni<Map<String, String>> resolve(Credentials account, List<String> texts) {
        Set<String> handles = new TreeSet<>();
        texts.forEach(text -> handles.addAll(Facets.handles(text)));
        return Multi.createFrom()
                .iterable(handles)
                .onItem()
                .transformToUniAndConcatenate(handle -> resolve(account, handle).map(did -> Map.entry(handle, did)))
                .collect()
                .asList()
                .map(found -> {
                    Map<String, String> dids = new HashMap<>();
                    found.forEach(entry -> entry.getValue().ifPresent(did -> dids.put(entry.getKey(), did)));
                    return dids;
                });
    }

    private Uni<Optional<String>> resolve(Credentials account, String handle) {
        return BlueskyCalls.<Optional<String>>read(
                        http.resolveHandle(BlueskyRecords.server(account), handle),
                        answer -> answer.find("/did"),
                        error -> error.status() == 400 ? Optional.of(Optional.empty()) : Optional.empty())
                .map(Reply::value);
    }
}
