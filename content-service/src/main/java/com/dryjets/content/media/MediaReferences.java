package com.dryjets.content.media;

import com.dryjets.content.media.MediaLinks.Variant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Keeps the pictures of texts alive, inside the tenant's transaction: texts are stored with references, which do not expire,
 * and shown with signed links, which anyone can fetch. A reference is the path of a link with the variant instead of the
 * token: {@code /marketing/content/media/{id}/original}. Files of other tenants are left as they are.
 */
@ApplicationScoped
public class MediaReferences {

    private final MediaRepository media;
    private final MediaLinks links;

    MediaReferences(MediaRepository media, MediaLinks links) {
        this.media = media;
        this.links = links;
    }

    /** Returns the texts, in their order, with references instead of links to the tenant's files. */
    public Uni<List<String>> stored(String tenant, List<String> texts) {
        return replaced(tenant, texts, (mention, file) -> mention.reference());
    }

    /** Returns the texts, in their order, with fresh links instead of references and older links to the tenant's files. */
    public Uni<List<String>> shown(String tenant, List<String> texts) {
        Instant until = links.expiry();
        return replaced(tenant, texts, (mention, file) -> link(mention.variant(), file, until));
    }

    /** The same as {@link #stored} for addresses of files. */
    public Uni<List<URI>> storedAddresses(String tenant, List<URI> addresses) {
        return stored(tenant, texts(addresses)).map(MediaReferences::addresses);
    }

    /** The same as {@link #shown} for addresses of files. */
    public Uni<List<URI>> shownAddresses(String tenant, List<URI> addresses) {
        return shown(tenant, texts(addresses)).map(MediaReferences::addresses);
    }

    private static List<String> texts(List<URI> addresses) {
        return addresses.stream().map(URI::toString).toList();
    }

    private static List<URI> addresses(List<String> texts) {
        return texts.stream().map(URI::create).toList();
    }

    private String link(Variant variant, Media file, Instant until) {
        return Optional.ofNullable(variant == Variant.THUMBNAIL ? links.thumbnail(file, until) : null)
                .orElseGet(() -> links.original(file, until))
                .toString();
    }

    private Uni<List<String>> replaced(
            String tenant, List<String> texts, BiFunction<Mention, Media, String> replacement) {
        List<List<Mention>> mentions = texts.stream().map(Mention::in).toList();
        Set<UUID> ids = mentions.stream().flatMap(List::stream).map(Mention::id).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Uni.createFrom().item(texts);
        }
        return media.all(tenant, ids)
                .map(found -> found.stream().collect(Collectors.toMap(file -> file.id, Function.identity())))
                .map(files -> replaced(texts, mentions, files, replacement));
    }

    private static List<String> replaced(
            List<String> texts,
            List<List<Mention>> mentions,
            Map<UUID, Media> files,
            BiFunction<Mention, Media, String> replacement) {
        return IntStream.range(0, texts.size())
                .mapToObj(index -> Mention.replaced(
                        texts.get(index),
                        mentions.get(index),
                        mention -> Optional.ofNullable(files.get(mention.id()))
                                .map(file -> replacement.apply(mention, file))))
                .toList();
    }
}
