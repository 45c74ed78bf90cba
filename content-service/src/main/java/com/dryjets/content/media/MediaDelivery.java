package com.dryjets.content.media;

import com.dryjets.content.media.MediaLinks.Target;
import com.dryjets.content.media.MediaLinks.Variant;
import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.problem.ProblemBody;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Answers requests for files by signed links: whole, in parts, or not at all if the client has them. */
@ApplicationScoped
class MediaDelivery {

    private static final Logger LOG = Logger.getLogger(MediaDelivery.class);

    /** A deleted file leaves the caches after this time. */
    private static final Duration MOST_CACHED = Duration.ofDays(1);

    private static final int ETAG_LENGTH = 32;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final String LENGTH = "Content-Length";

    private final TenantTransaction transactions;
    private final MediaRepository media;
    private final MediaLinks links;
    private final StorageWorker storage;
    private final Clock clock;

    MediaDelivery(
            TenantTransaction transactions,
            MediaRepository media,
            MediaLinks links,
            StorageWorker storage,
            Clock clock) {
        this.transactions = transactions;
        this.media = media;
        this.links = links;
        this.storage = storage;
        this.clock = clock;
    }

    /** A version of a file. */
    private record Served(String key, long length, Map<String, String> fields) {

        String etag() {
            return fields.get("ETag");
        }

        String lastModified() {
            return fields.get("Last-Modified");
        }
    }

    /** Answers GET; fails with 404 if the link is not valid or its file is gone. */
    Uni<Delivery> get(UUID id, String file, Conditions conditions) {
        return find(id, file).chain(served -> deliver(served, conditions));
    }

    /** Answers HEAD with the headers of the whole file. */
    Uni<Delivery> head(UUID id, String file) {
        return find(id, file).map(served -> empty(OK, with(served.fields(), LENGTH, Long.toString(served.length()))));
    }

    private Uni<Served> find(UUID id, String file) {
        Target target = links.require(id, file);
        return transactions
                .run(Tenants.ALL, () -> media.linked(id))
                .onItem()
                .ifNull()
                .failWith(MediaLinks::invalid)
                .map(item -> served(item, target));
    }

    private Uni<Delivery> deliver(Served served, Conditions conditions) {
        if (conditions.has(served.etag())) {
            return Uni.createFrom().item(empty(NOT_MODIFIED, served.fields()));
        }
        String total = Long.toString(served.length());
        return switch (conditions.range(served.etag(), served.lastModified(), served.length())) {
            case ByteRange.Whole whole -> bytes(OK, served, 0, served.length(), served.fields());
            case ByteRange.Part part ->
                bytes(
                        PARTIAL,
                        served,
                        part.from(),
                        part.length(),
                        with(
                                served.fields(),
                                "Content-Range",
                                "bytes %d-%d/%s".formatted(part.from(), part.to(), total)));
            case ByteRange.Unsatisfiable none -> Uni.createFrom().item(unsatisfiable(total));
        };
    }

    /** The stream is open before the status is sent, so that a missing file is still a 404. */
    private Uni<Delivery> bytes(int status, Served served, long from, long length, Map<String, String> fields) {
        return storage.open(served.key(), from, length)
                .onFailure(NoSuchFileException.class)
                .transform(failure -> {
                    LOG.errorf(
                            "Media file is missing in the storage; upload it again to restore it key=%s", served.key());
                    return MediaLinks.invalid();
                })
                .map(in ->
                        new Delivery(status, with(fields, LENGTH, Long.toString(length)), storage.chunks(in, length)));
    }

    private static Delivery unsatisfiable(String total) {
        ProblemBody problem = ProblemBody.of(Problem.of(
                ProblemType.RANGE_NOT_SATISFIABLE,
                "The file has %s bytes; none of them was asked for.".formatted(total)));
        byte[] body = Json.encodeToBuffer(problem).getBytes();
        Map<String, String> fields = Map.of(
                "Content-Type",
                ProblemBody.MEDIA_TYPE,
                "Content-Range",
                "bytes */" + total,
                LENGTH,
                Integer.toString(body.length));
        return new Delivery(problem.status(), fields, Multi.createFrom().item(body));
    }

    private static Delivery empty(int status, Map<String, String> fields) {
        return new Delivery(status, fields, Multi.createFrom().empty());
    }

    private Served served(Media item, Target target) {
        boolean isSmall = target.variant() == Variant.THUMBNAIL;
        String tag = item.sha256.substring(0, ETAG_LENGTH) + (isSmall ? "-small" : "");
        long age = Math.min(
                MOST_CACHED.toSeconds(),
                Duration.between(clock.instant(), target.expiresAt()).toSeconds());
        Map<String, String> fields = new HashMap<>();
        fields.put("Content-Type", isSmall ? item.thumbnailType : item.mediaType);
        fields.put("Content-Disposition", disposition(item.name));
        fields.put("Accept-Ranges", "bytes");
        fields.put("ETag", "\"" + tag + "\"");
        fields.put("Last-Modified", Conditions.date(item.createdAt));
        fields.put("Cache-Control", "public, max-age=%d, immutable".formatted(age));
        // Other sites, such as a network's preview, may show it.
        fields.put("Cross-Origin-Resource-Policy", "cross-origin");
        return new Served(
                isSmall ? item.thumbnailKey : item.storageKey, isSmall ? item.thumbnailBytes : item.bytes, fields);
    }

    /** RFC 6266: a plain name for old clients and the real one, both without characters that end the header. */
    private static String disposition(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "inline; filename=\"%s\"; filename*=UTF-8''%s".formatted(MediaNames.ascii(name), encoded);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
