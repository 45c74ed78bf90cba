package com.dryjets.content.media;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks links that anyone can fetch until they expire. A link names the file's id and a token: the id of the
 * key (4 bytes), the variant (1), the expiry in seconds since 1970 (4), and the first half of an HMAC-SHA256 (16; RFC
 * 2104, section 5 allows truncation to half), in URL-safe Base64. Nothing in it tells the tenant.
 */
@ApplicationScoped
class MediaLinks {

    /** The expiry of links in content that stays, such as emails: in 2106, the latest one that a token can hold. */
    static final Instant FOR_GOOD = Instant.ofEpochSecond(0xFFFF_FFFFL);

    private static final int CONTENT_BYTES = 2 * Integer.BYTES + 1;
    private static final int TOKEN_BYTES = CONTENT_BYTES + LinkKey.SIGNATURE_BYTES;

    private final String root;
    private final MediaConfig config;
    private final Clock clock;
    private final LinkKey current;
    private final List<LinkKey> accepted;

    MediaLinks(MediaConfig config, Clock clock) {
        this.root = config.publicUrl() + MediaResource.PATH + "/";
        this.config = config;
        this.clock = clock;
        this.current = LinkKey.of(config.secretsKey());
        this.accepted = Stream.concat(
                        Stream.of(current),
                        config.previousSecretsKeys().stream()
                                .flatMap(List::stream)
                                .map(LinkKey::of))
                .toList();
    }

    /** The versions of a file that a link can name. */
    enum Variant {
        ORIGINAL,
        THUMBNAIL
    }

    /** What a valid link names. */
    record Target(UUID id, Variant variant, Instant expiresAt) {}

    /** Returns when links made now expire: the end of a day, so that the same link is made all day. */
    Instant expiry() {
        return clock.instant()
                .plus(config.linkValidity())
                .truncatedTo(ChronoUnit.DAYS)
                .plus(1, ChronoUnit.DAYS);
    }

    URI original(Media media, Instant until) {
        return link(media.id, Variant.ORIGINAL, until, "." + media.format().extension());
    }

    @Nullable
    URI thumbnail(Media media, Instant until) {
        return media.thumbnailKey == null ? null : link(media.id, Variant.THUMBNAIL, until, "");
    }

    private URI link(UUID id, Variant variant, Instant until, String suffix) {
        byte[] content = ByteBuffer.allocate(CONTENT_BYTES)
                .putInt(current.id())
                .put((byte) variant.ordinal())
                .putInt((int) until.getEpochSecond())
                .array();
        byte[] token = ByteBuffer.allocate(TOKEN_BYTES)
                .put(content)
                .put(current.sign(id, content))
                .array();
        return URI.create(
                root + id + "/" + Base64.getUrlEncoder().withoutPadding().encodeToString(token) + suffix);
    }

    /** Reads a link, or fails with 404, the same for forged, expired and removed ones. */
    Target require(UUID id, String file) {
        return read(id, file)
                .filter(target -> target.expiresAt().isAfter(clock.instant()))
                .orElseThrow(MediaLinks::invalid);
    }

    static Problem invalid() {
        return Problem.of(ProblemType.NOT_FOUND, "This link is invalid, has expired, or its file was deleted.");
    }

    private Optional<Target> read(UUID id, String file) {
        return decoded(file.split("\\.", 2)[0]).flatMap(token -> {
            byte[] content = new byte[CONTENT_BYTES];
            byte[] signature = new byte[LinkKey.SIGNATURE_BYTES];
            token.get(content).get(signature).rewind();
            return accepted.stream()
                    .filter(key -> key.id() == token.getInt(0))
                    .filter(key -> MessageDigest.isEqual(signature, key.sign(id, content)))
                    .findFirst()
                    .map(key -> target(id, token));
        });
    }

    /** Returns the version of a file that a token names; empty if it is none. Whether it is valid is not checked. */
    static Optional<Variant> variant(String token) {
        return decoded(token)
                .map(bytes -> bytes.get(Integer.BYTES))
                .filter(ordinal -> ordinal >= 0 && ordinal < Variant.values().length)
                .map(ordinal -> Variant.values()[ordinal]);
    }

    private static Optional<ByteBuffer> decoded(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length == TOKEN_BYTES ? Optional.of(ByteBuffer.wrap(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Target target(UUID id, ByteBuffer token) {
        return new Target(
                id,
                Variant.values()[token.get(Integer.BYTES)],
                Instant.ofEpochSecond(Integer.toUnsignedLong(token.getInt(Integer.BYTES + 1))));
    }
}
