package com.dryjets.content.variation;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.leo.Assignment;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariationsTest {

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"LINKEDIN", "TWITTER", "FACEBOOK", "INSTAGRAM", "BLUESKY"})
    void writesVariationsThatDiffer(Channel channel) {
        List<Candidate> variations = DifferenceRules.distinct(
                BuiltInVariations.of(BlogFixtures.article(BlogFixtures.CULTURE), new Assignment(channel, null, 0)), 5);

        assertThat(variations).hasSize(5).allSatisfy(variation -> {
            assertThat(variation.tone()).isNotBlank();
            assertThat(PlatformRules.of(channel).length(variation.copy().body(channel, null)))
                    .isLessThanOrEqualTo(PlatformRules.of(channel).maxLength());
        });
        for (int i = 0; i < variations.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(DifferenceRules.differ(
                                variations.get(i).copy().text(),
                                variations.get(j).copy().text()))
                        .isTrue();
            }
        }
    }

    @Test
    void textsWithTheSameOpeningOrTheSameWordsDoNotDiffer() {
        String text = "Our team measured its culture with a survey.";

        assertThat(DifferenceRules.differ(text, "Our team measured its culture, and then everything changed for us."))
                .isFalse();
        assertThat(DifferenceRules.differ(
                        "A survey\nOur team measured its culture.", "A survey\nMeetings became shorter."))
                .isFalse();
        assertThat(DifferenceRules.differ(text, "With a survey our team measured its culture."))
                .isFalse();
        assertThat(DifferenceRules.differ(text, "Meetings became shorter once engineers could speak up."))
                .isTrue();
    }
}
