package com.dryjets.email.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.dryjets.kit.web.PublicWeb;
import com.dryjets.kit.web.Unreachable;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Fetches logos for public pages, which embed them: their security policy allows no images from other sites, so that
 * no other site learns who reads them. A page does not wait long for a logo; the next request has it.
 */
@ApplicationScoped
class LogoPictures {

    private static final Logger LOG = Logger.getLogger(LogoPictures.class);

    /** It is part of each page; logos for emails are smaller. */
    private static final int LARGEST = 100_000;

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration TRIED_AGAIN = Duration.ofMinutes(1);
    private static final long MOST_CHARACTERS = 20_000_000;

    private final PublicWeb web;
    private final AsyncCache<String, Optional<String>> pictures = Caffeine.newBuilder()
            .expireAfter(Expiry.<String, Optional<String>>writing(
                    (url, picture) -> picture.isPresent() ? KEPT : TRIED_AGAIN))
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String url, Optional<String> picture) ->
                    url.length() + picture.map(String::length).orElse(1))
            .buildAsync();

    LogoPictures(PublicWeb web) {
        this.web = web;
    }

    /** Returns a picture as a data URL; empty if it cannot be shown. */
    Uni<Optional<String>> data(String url) {
        CompletableFuture<Optional<String>> picture =
                pictures.get(url, (key, executor) -> load(key).subscribeAsCompletionStage());
        return Uni.createFrom()
                // A copy, so that a page that no longer waits does not end the loading.
                .completionStage(picture.copy())
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional.empty());
    }

    private Uni<Optional<String>> load(String url) {
        return Uni.createFrom()
                .deferred(() -> web.read(URI.create(url), Map.of("Accept", "image/*"), LARGEST))
                .map(answer -> dataUrl(answer.body()))
                .onFailure(failure -> failure instanceof Unreachable || failure instanceof IllegalArgumentException)
                .invoke(failure -> LOG.warnf("Logo of a brand not loaded reason=%s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    /** By its content, not by what its site calls it. Other formats are not for emails either. */
    static Optional<String> dataUrl(byte[] content) {
        String start = new String(content, 0, Math.min(12, content.length), ISO_8859_1);
        String type = start.startsWith("\u0089PNG")
                ? "png"
                : start.startsWith("\u00ff\u00d8\u00ff")
                        ? "jpeg"
                        : start.startsWith("GIF8")
                                ? "gif"
                                : start.startsWith("RIFF") && start.endsWith("WEBP") ? "webp" : "";
        return type.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(content));
    }
}
