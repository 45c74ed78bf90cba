package com.dryjets.platform;

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
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformRulesTest {

    private static final URI PICTURE = URI.create("https://example.org/picture.jpg");

    @ParameterizedTest
    @CsvSource({"TWITTER, 280", "LINKEDIN, 3000", "FACEBOOK, 63206", "INSTAGRAM, 2200", "TIKTOK, 2200"})
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

    @Test
    void allowsThirtyHashtagsOnInstagram() {
        assertThat(rulesBroken(INSTAGRAM, hashtags(30))).isEmpty();

        assertThat(PlatformRules.check(INSTAGRAM, draft(hashtags(32))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.rule()).isEqualTo(Rule.HASHTAGS);
                    assertThat(hashtags(32).substring(violation.from(), violation.to()))
                            .isEqualTo("#tag31 #tag32");
                });
        assertThat(rulesBroken(LINKEDIN, hashtags(32))).isEmpty();
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
