package com.dryjets.platform;

import static com.dryjets.contracts.marketing.Channel.BLUESKY;
import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.FACEBOOK;
import static com.dryjets.contracts.marketing.Channel.INSTAGRAM;
import static com.dryjets.contracts.marketing.Channel.LINKEDIN;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.Violation.Rule;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformRulesTest {

    private static final URI PICTURE = URI.create("https://example.org/picture.jpg");

    @ParameterizedTest
    @CsvSource({"TWITTER, 280", "LINKEDIN, 3000", "FACEBOOK, 63206", "INSTAGRAM, 2200", "TIKTOK, 2200", "BLUESKY, 300"})
    void allowsTextsUpToTheLimit(Channel channel, int limit) {
        assertThat(rulesBroken(channel, "a".repeat(limit))).isEmpty();

        assertThat(PlatformRules.check(channel, draft("a".repeat(limit + 3))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.rule()).isEqualTo(Rule.LENGTH);
                    assertThat(violation.part()).isEqualTo("body");
                    assertThat(violation.from()).isEqualTo(limit);
                    assertThat(violation.to()).isEqualTo(limit + 3);
                });
    }

    /** Examples from X's documentation, "Counting characters". */
    @ParameterizedTest
    @CsvSource({
        "café, 4",
        "日本, 4",
        "👨‍👩‍👧‍👦, 2",
        "https://example.org/a/very/long/address/that/is/much/longer/than/twenty-three, 23",
        "read https://example.org now, 32"
    })
    void countsAsXDoes(String text, int weight) {
        assertThat(PlatformRules.of(TWITTER).length(text)).isEqualTo(weight);
    }

    @Test
    void countsAUrlAtTheLimitAsTwentyThree() {
        String address = "https://example.org/" + "x".repeat(100);

        assertThat(rulesBroken(TWITTER, "a".repeat(256) + " " + address)).isEmpty();
        assertThat(rulesBroken(TWITTER, "a".repeat(257) + " " + address)).containsExactly(Rule.LENGTH);
    }

    @Test
    void neverSplitsACharacter() {
        String family = "👨‍👩‍👧‍👦";

        assertThat(Counting.UTF_16.end("ab" + family, 4)).isEqualTo(2);
        assertThat(Counting.WEIGHTED.end("ab" + family, 3)).isEqualTo(2);
        assertThat(Counting.WEIGHTED.end("ab" + family, 4)).isEqualTo(2 + family.length());
    }

    @Test
    void findsCharactersThatXRejects() {
        assertThat(rulesBroken(TWITTER, "hello \uFFFE")).containsExactly(Rule.CHARACTERS);
        assertThat(rulesBroken(FACEBOOK, "hello \uFFFE")).isEmpty();
    }

    /** Some emoji have 25 bytes and count as one character. */
    @Test
    void limitsTheBytesOnBlueskyToo() {
        String family = "👨‍👩‍👧‍👦";
        String text = "a" + family.repeat(121);

        assertThat(rulesBroken(BLUESKY, family.repeat(120))).isEmpty();
        assertThat(PlatformRules.of(BLUESKY).fits(family.repeat(120), 300)).isTrue();
        assertThat(PlatformRules.of(BLUESKY).fits(text, 300)).isFalse();
        assertThat(PlatformRules.of(BLUESKY).length(text)).isEqualTo(122);
        assertThat(PlatformRules.check(BLUESKY, draft(text))).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(Rule.BYTES);
            assertThat(violation.advice()).isFalse();
            assertThat(violation.from()).isEqualTo(1 + 119 * family.length());
            assertThat(violation.to()).isEqualTo(text.length());
        });
    }

    @Test
    void countsALinkOnBlueskyAsItIsWritten() {
        String address = "https://example.org/" + "x".repeat(100);

        assertThat(rulesBroken(BLUESKY, "a".repeat(179) + " " + address)).isEmpty();
        assertThat(rulesBroken(BLUESKY, "a".repeat(180) + " " + address)).containsExactly(Rule.LENGTH);
    }

    @Test
    void allowsFiveHashtagsOnInstagram() {
        assertThat(rulesBroken(INSTAGRAM, hashtags(5))).isEmpty();

        assertThat(PlatformRules.check(INSTAGRAM, draft(hashtags(7))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.rule()).isEqualTo(Rule.HASHTAGS);
                    assertThat(violation.advice()).isFalse();
                    assertThat(hashtags(7).substring(violation.from(), violation.to()))
                            .isEqualTo("#tag6 #tag7");
                });
    }

    @Test
    void advisesAgainstManyHashtagsButAllowsThem() {
        assertThat(PlatformRules.allows(LINKEDIN, draft(hashtags(32)))).isTrue();
        assertThat(PlatformRules.check(LINKEDIN, draft(hashtags(7))))
                .singleElement()
                .satisfies(violation -> assertThat(hashtags(7).substring(violation.from(), violation.to()))
                        .isEqualTo("#tag6 #tag7"));
    }

    @Test
    void advisesAgainstALinkThatCannotBeClicked() {
        String text = "See https://example.org/a?b=c today";

        assertThat(PlatformRules.check(INSTAGRAM, draft(text))).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(Rule.LINKS);
            assertThat(violation.advice()).isTrue();
            assertThat(text.substring(violation.from(), violation.to())).isEqualTo("https://example.org/a?b=c");
        });
        assertThat(rulesBroken(LINKEDIN, text)).isEmpty();
    }

    @Test
    void checksEachPostOfAThread() {
        PostDraft thread = new PostDraft(null, null, "First", List.of("First", "x".repeat(281), "Third"), List.of());

        assertThat(PlatformRules.check(TWITTER, thread)).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(Rule.LENGTH);
            assertThat(violation.part()).isEqualTo("parts/1");
        });
        assertThat(PlatformRules.check(FACEBOOK, new PostDraft(null, null, "a", List.of("a", "b"), List.of())))
                .extracting(Violation::rule)
                .containsExactly(Rule.PARTS);
    }

    @Test
    void takesAnotherLimitForAnAccount() {
        PlatformRules premium = PlatformRules.of(TWITTER).with(Map.of(Limit.MAX_LENGTH, 25_000));

        assertThat(premium.check(draft("a".repeat(25_000)))).isEmpty();
        assertThat(premium.check(draft("a".repeat(25_003))))
                .singleElement()
                .satisfies(violation -> assertThat(violation.from()).isEqualTo(25_000));
        assertThat(rulesBroken(TWITTER, "a".repeat(281))).containsExactly(Rule.LENGTH);
    }

    @Test
    void namesASourceAndADayForEachLimit() {
        assertThat(PlatformRules.channels()).allSatisfy(channel -> {
            PlatformRules rules = PlatformRules.of(channel);
            assertThat(rules.limits()).containsKeys(Limit.MAX_LENGTH, Limit.FOLD, Limit.CLICKABLE_LINKS);
            assertThat(rules.limits().values()).allSatisfy(rule -> {
                assertThat(rule.source()).hasScheme("https");
                assertThat(rule.lookedUp()).isAfter(LocalDate.of(2026, 1, 1));
            });
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "INSTAGRAM, image/png,  1000,      1000, 1000, -,   MEDIA_TYPE",
                "INSTAGRAM, image/jpeg, 9000000,   1000, 1000, -,   MEDIA_SIZE",
                "INSTAGRAM, image/jpeg, 1000,      1000, 2000, -,   MEDIA_RATIO",
                "INSTAGRAM, image/jpeg, 1000,      1910, 1000, -,   -",
                "TWITTER,   video/mp4,  1000,      1280, 720,  141, MEDIA_DURATION",
                "TWITTER,   image/gif,  6000000,   1280, 720,  -,   -",
                "TWITTER,   image/png,  6000000,   1280, 720,  -,   MEDIA_SIZE",
                "LINKEDIN,  image/png,  1000,      8000, 8000, -,   MEDIA_SIZE",
                "BLUESKY,   image/webp, 2000000,   9000, 900,  -,   -",
                "BLUESKY,   image/png,  2000001,   1000, 1000, -,   MEDIA_SIZE",
                "BLUESKY,   video/mp4,  300000000, 1280, 720,  600, -",
                "BLUESKY,   video/mp4,  1000,      1280, 720,  601, MEDIA_DURATION",
                "BLUESKY,   video/webm, 1000,      1280, 720,  60,  MEDIA_TYPE"
            })
    void checksAMediaFile(
            Channel channel, String type, Long bytes, Integer width, Integer height, Double seconds, Rule broken) {
        assertThat(PlatformRules.of(channel).checkMedia(List.of(new MediaFile(type, bytes, width, height, seconds))))
                .extracting(Violation::rule)
                .isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @Test
    void countsMediaOfAKind() {
        MediaFile video = new MediaFile("video/mp4", null, null, null, null);

        assertThat(PlatformRules.of(TWITTER).checkMedia(List.of(video, video)))
                .extracting(Violation::rule)
                .containsExactly(Rule.MEDIA_COUNT);
        assertThat(PlatformRules.of(INSTAGRAM).checkMedia(List.of(video, video)))
                .isEmpty();
    }

    @Test
    void requiresAFetchablePictureOnInstagram() {
        assertThat(PlatformRules.check(INSTAGRAM, PostDraft.post("text", List.of())))
                .extracting(Violation::rule)
                .containsExactly(Rule.MEDIA_MISSING);
        assertThat(PlatformRules.check(INSTAGRAM, PostDraft.post("text", List.of(URI.create("/assets/header.png")))))
                .extracting(Violation::rule)
                .containsExactly(Rule.MEDIA_ADDRESS);
        assertThat(PlatformRules.check(INSTAGRAM, PostDraft.post("text", Collections.nCopies(11, PICTURE))))
                .extracting(Violation::rule)
                .containsExactly(Rule.MEDIA_COUNT);
    }

    @Test
    void rejectsAnEmptyText() {
        assertThat(rulesBroken(FACEBOOK, " \n")).containsExactly(Rule.EMPTY);
    }

    @Test
    void advisesAgainstALongSubjectButAllowsIt() {
        PostDraft email = PostDraft.email("s".repeat(79), "Hello");

        assertThat(PlatformRules.check(EMAIL, email)).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(Rule.SUBJECT_LENGTH);
            assertThat(violation.advice()).isTrue();
            assertThat(violation.from()).isEqualTo(78);
        });
        assertThat(PlatformRules.allows(EMAIL, email)).isTrue();
        assertThat(PlatformRules.check(EMAIL, PostDraft.email("s".repeat(78), "Hello")))
                .isEmpty();
    }

    @Test
    void requiresASubjectOfOneLine() {
        assertThat(PlatformRules.allows(EMAIL, PostDraft.email(" ", "Hello"))).isFalse();
        assertThat(PlatformRules.allows(EMAIL, PostDraft.email("Hi\r\nBcc: all@example.org", "Hello")))
                .isFalse();
        assertThat(PlatformRules.allows(EMAIL, PostDraft.email("s".repeat(990), "Hello")))
                .isFalse();
    }

    @Test
    void rejectsAdsAsTextChannel() {
        assertThatThrownBy(() -> PlatformRules.of(Channel.ADS)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Rule> rulesBroken(Channel channel, String body) {
        return PlatformRules.check(channel, draft(body)).stream()
                .map(Violation::rule)
                .toList();
    }

    private static PostDraft draft(String body) {
        return PostDraft.post(body, List.of(PICTURE));
    }

    private static String hashtags(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "#tag" + i).collect(Collectors.joining(" "));
    }
}
