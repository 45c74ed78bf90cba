package com.dryjets.content.media;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.InvalidValue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what is known of the media of content, inside the tenant's transaction. */
@ApplicationScoped
public class MediaLibrary {

    private static final Pattern LINK =
            Pattern.compile(Pattern.quote(MediaResource.PATH) + "/([0-9a-fA-F-]{36})/[^/]+$");

    private final MediaRepository media;
    private final MediaLinks links;

    MediaLibrary(MediaRepository media, MediaLinks links) {
        this.media = media;
        this.links = links;
    }

    /**
     * A picture or video of content.
     *
     * @param url an address that networks can fetch; of a file in the library, a link that works for a year
     * @param type its media type; null if it is not in the library, as everything that follows
     */
    public record Attached(
            URI url,
            @Nullable String type,
            @Nullable String altText,
            @Nullable Long bytes,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Long durationMillis) {

        static Attached elsewhere(URI url) {
            return new Attached(url, null, null, null, null, null, null);
        }
    }

    /** Finds what is known of addresses, in their order; those of other sites and of deleted files stay as they are. */
    public Uni<List<Attached>> attached(String tenant, List<URI> addresses) {
        Map<URI, UUID> ids = new HashMap<>();
        addresses.forEach(address -> id(address).ifPresent(id -> ids.put(address, id)));
        if (ids.isEmpty()) {
            return Uni.createFrom()
                    .item(addresses.stream().map(Attached::elsewhere).toList());
        }
        return media.all(tenant, ids.values())
                .map(found -> found.stream().collect(Collectors.toMap(file -> file.id, Function.identity())))
                .map(files -> addresses.stream()
                        .map(address -> attached(address, files.get(ids.get(address))))
                        .toList());
    }

    private Attached attached(URI address, @Nullable Media file) {
        return file == null
                ? Attached.elsewhere(address)
                : new Attached(
                        links.original(file, MediaLinks.FOR_GOOD),
                        file.mediaType,
                        file.altText,
                        file.bytes,
                        file.width,
                        file.height,
                        file.durationMillis);
    }

    private static Optional<UUID> id(URI address) {
        Matcher link = LINK.matcher(address.getPath() == null ? "" : address.getPath());
        if (!link.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Ids.parse(link.group(1)));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
