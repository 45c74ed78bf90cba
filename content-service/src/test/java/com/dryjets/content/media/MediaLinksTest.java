package com.dryjets.content.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.content.media.MediaLinks.Variant;
import com.dryjets.kit.problem.Problem;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MediaLinksTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final String FIRST = key(1);
    private static final String SECOND = key(2);
    private static final String THIRD = key(3);

    private final Media picture = picture();

    @Test
    void readsWhatItWrote() {
        MediaLinks links = links(FIRST, null, NOON);

        URI link = links.original(picture, links.expiry());

        assertThat(link.toString()).startsWith("https://api.example.com/marketing/content/media/" + picture.id + "/");
        assertThat(links.require(picture.id, file(link)).variant()).isEqualTo(Variant.ORIGINAL);
        assertThat(links.require(picture.id, file(links.thumbnail(picture, links.expiry())))
                        .variant())
                .isEqualTo(Variant.THUMBNAIL);
    }

    @Test
    void makesTheSameLinkAllDay() {
        Instant night = Instant.parse("2026-11-29T23:59:59Z");

        assertThat(links(FIRST, null, NOON).expiry())
                .isEqualTo(links(FIRST, null, night).expiry())
                .isEqualTo(Instant.parse("2026-12-30T00:00:00Z"));
    }

    @Test
    void expires() {
        MediaLinks links = links(FIRST, null, NOON);
        String file = file(links.original(picture, NOON.plusSeconds(1)));

        assertThat(links.require(picture.id, file).expiresAt()).isEqualTo(NOON.plusSeconds(1));
        assertInvalid(links(FIRST, null, NOON.plusSeconds(1)), picture.id, file);
    }

    @Test
    void keepsLinksInContentThatStays() {
        String file = file(links(FIRST, null, NOON).original(picture, MediaLinks.FOR_GOOD));
        Instant inFiftyYears = Instant.parse("2076-11-29T12:00:00Z");

        assertThat(links(SECOND, FIRST, inFiftyYears).require(picture.id, file).variant())
                .isEqualTo(Variant.ORIGINAL);
        assertThat(links(THIRD, SECOND + "," + FIRST, inFiftyYears)
                        .require(picture.id, file)
                        .expiresAt())
                .isEqualTo(MediaLinks.FOR_GOOD);
    }

    @Test
    void acceptsThePreviousKeyButNoOther() {
        String file = file(links(FIRST, null, NOON).original(picture, NOON.plus(Duration.ofDays(1))));

        assertThat(links(SECOND, FIRST, NOON).require(picture.id, file).id()).isEqualTo(picture.id);
        assertInvalid(links(SECOND, null, NOON), picture.id, file);
    }

    @Test
    void refusesEveryChangedBit() {
        MediaLinks links = links(FIRST, null, NOON);
        byte[] token = Base64.getUrlDecoder().decode(file(links.thumbnail(picture, NOON.plus(Duration.ofDays(1)))));

        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] changed = token.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertInvalid(
                    links, picture.id, Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
        assertInvalid(
                links,
                UUID.randomUUID(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    }

    @Test
    void refusesShortKeys() {
        String weak = Base64.getEncoder().encodeToString(new byte[31]);

        assertThatThrownBy(() -> links(weak, null, NOON)).hasMessageContaining("SECRETS_KEY");
    }

    private static void assertInvalid(MediaLinks links, UUID id, String file) {
        assertThatThrownBy(() -> links.require(id, file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("has expired");
    }

    private static MediaLinks links(String key, @Nullable String previous, Instant now) {
        Map<String, String> values = new HashMap<>(
                Map.of("dryjets.media.public-url", "https://api.example.com", "dryjets.media.secrets-key", key));
        if (previous != null) {
            values.put("dryjets.media.previous-secrets-keys", previous);
        }
        MediaConfig config = new SmallRyeConfigBuilder()
                .withMapping(MediaConfig.class)
                .withConverter(MemorySize.class, 1, new MemorySizeConverter())
                .withConverter(Duration.class, 1, new DurationConverter())
                .withDefaultValues(values)
                .build()
                .getConfigMapping(MediaConfig.class);
        return new MediaLinks(config, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String file(@Nullable URI link) {
        String path = String.valueOf(link);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String key(int value) {
        byte[] key = new byte[32];
        key[0] = (byte) value;
        return Base64.getEncoder().encodeToString(key);
    }

    private static Media picture() {
        Media picture = new Media();
        picture.id = UUID.fromString("0197a5e0-0000-7000-8000-0000000000ab");
        picture.mediaType = "image/png";
        picture.thumbnailKey = "ab/small";
        return picture;
    }
}
