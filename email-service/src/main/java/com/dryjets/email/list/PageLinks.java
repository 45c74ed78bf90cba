package com.dryjets.email.list;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes and reads the links to public pages: the content of the token, followed by the first half of its HMAC-SHA256
 * (RFC 2104, section 5 allows truncation to half), in URL-safe Base64.
 */
@ApplicationScoped
class PageLinks {

    static final String SUBSCRIBE = "/marketing/email/subscribe/";
    static final String CONFIRM = "/marketing/email/confirm/";
    static final String PREFERENCES = "/marketing/email/preferences/";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int PARTS = 6;
    /** Others sign with the same secret; the purpose keeps their signatures apart. */
    private static final byte[] PURPOSE = "subscription page 1".getBytes(US_ASCII);

    private static final Duration CONFIRMATION = Duration.ofDays(7);
    private static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

    private final List<SecretKeySpec> keys;
    private final String publicUrl;
    private final Clock clock;

    PageLinks(
            @ConfigProperty(name = "dryjets.contacts.key") String secret,
            @ConfigProperty(name = "dryjets.contacts.previous-keys") Optional<List<String>> previous,
            @ConfigProperty(name = "dryjets.tracking.public-url") String publicUrl,
            Clock clock) {
        this.keys = Stream.concat(Stream.of(secret), previous.orElse(List.of()).stream())
                .map(text -> new SecretKeySpec(Base64.getDecoder().decode(text.strip()), ALGORITHM))
                .toList();
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
        this.clock = clock;
    }

    String subscribe(String tenant, UUID list) {
        return publicUrl + SUBSCRIBE + write(new PageToken(PageToken.Kind.SUBSCRIBE, tenant, list, list, NEVER, ""));
    }

    /**
     * Makes the link that confirms one request to subscribe.
     *
     * @param askedAt when it was made
     * @param address the normalized address that the link is sent to
     */
    String confirm(String tenant, UUID list, UUID contact, Instant askedAt, String address) {
        Instant expires = clock.instant().plus(CONFIRMATION);
        String request = request(keys.getFirst(), askedAt, address);
        return publicUrl
                + CONFIRM
                + write(new PageToken(PageToken.Kind.CONFIRM, tenant, list, contact, expires, request));
    }

    /** What a confirmation carries about a request: no address to read, because the link may be forwarded. */
    private static String request(SecretKeySpec key, Instant askedAt, String address) {
        byte[] request = (ChronoUnit.MICROS.between(Instant.EPOCH, askedAt) + " " + address).getBytes(UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature(key, request));
    }

    /** Returns whether a confirmation is about this request. */
    boolean isAbout(PageToken token, Instant askedAt, String address) {
        return keys.stream().map(key -> request(key, askedAt, address)).anyMatch(token.request()::equals);
    }

    String preferences(String tenant, UUID contact) {
        return publicUrl
                + PREFERENCES
                + write(new PageToken(PageToken.Kind.PREFERENCES, tenant, contact, contact, NEVER, ""));
    }

    /** Reads a token of this kind, or fails with 404: the same for a forged, an expired and a removed one. */
    PageToken require(String text, PageToken.Kind kind) {
        return read(text)
                .filter(token -> token.kind() == kind && token.expires().isAfter(clock.instant()))
                .orElseThrow(PageLinks::invalid);
    }

    /** Returns whose page a link leads to, also if it has expired; empty for a forged one. */
    Optional<String> tenant(String text) {
        return read(text).map(PageToken::tenant);
    }

    static Problem invalid() {
        return Problem.of(ProblemType.NOT_FOUND, "This link is invalid or has expired.");
    }

    String write(PageToken token) {
        byte[] content = String.join(
                        "\n",
                        token.kind().name(),
                        token.tenant(),
                        token.id().toString(),
                        token.contact().toString(),
                        Long.toString(token.expires().getEpochSecond()),
                        token.request())
                .getBytes(UTF_8);
        byte[] signed = Arrays.copyOf(content, content.length + SIGNATURE_BYTES);
        System.arraycopy(signature(keys.getFirst(), content), 0, signed, content.length, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    private Optional<PageToken> read(String text) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (signed.length <= SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(signed, signed.length - SIGNATURE_BYTES);
        byte[] given = Arrays.copyOfRange(signed, content.length, signed.length);
        if (keys.stream().noneMatch(key -> MessageDigest.isEqual(given, signature(key, content)))) {
            return Optional.empty();
        }
        String[] parts = new String(content, UTF_8).split("\n", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        return Optional.of(new PageToken(
                PageToken.Kind.valueOf(parts[0]),
                parts[1],
                UUID.fromString(parts[2]),
                UUID.fromString(parts[3]),
                Instant.ofEpochSecond(Long.parseLong(parts[4])),
                parts[5]));
    }

    private static byte[] signature(SecretKeySpec key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
