package com.dryjets.content.length;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.length.OptimizeLength.Limit;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShorteningTest {

    private static final String TEXT = """
            Our engineering team measured its own culture with a short survey in spring.
            The survey asked every engineer how safe they feel to speak up in meetings. This is why we kept it anonymous.
            Thanks to @annabel for the idea, and to everybody who answered within the week.
            The culture of the team improved after each survey because engineers saw their answers lead to changes.
            Read the results at https://example.org/culture/survey?utm_source=x&b=1 and tell us what you think.""";

    @ParameterizedTest
    @ValueSource(ints = {280, 200, 160, 140})
    void fitsWithLinksAndMentionsInWholeSentences(int max) {
        PlatformRules rules = PlatformRules.of(Channel.TWITTER);
        Limit limit = new Limit(max, rules);

        String text = Shortening.of(TEXT, limit).orElseThrow();

        assertThat(rules.length(text)).isLessThanOrEqualTo(max);
        assertThat(text).contains("@annabel", "https://example.org/culture/survey?utm_source=x&b=1");
        assertThat(Arrays.stream(text.split("\n\n")))
                .allMatch(part -> part.endsWith(".") || part.matches("[@h]\\S+( [@h]\\S+)*"));
        assertThat(text).containsPattern("culture|survey");
    }

    @Test
    void keepsNoSentenceWithoutTheOneItLeansOn() {
        for (int max = 120; max < 460; max += 10) {
            String text = Shortening.of(TEXT, new Limit(max, null)).orElseThrow();

            assertThat(!text.contains("This is why") || text.contains("asked every engineer"))
                    .isTrue();
        }
    }

    @Test
    void saysThatNoSentenceFits() {
        assertThat(Shortening.of(TEXT, new Limit(60, null))).isEmpty();
    }

    @Test
    void takesNoPartOfALinkForTheLink() {
        assertThat(Anchors.missing(Anchors.of("See https://example.org/a."), "See https://example.org/abc."))
                .containsExactly("https://example.org/a");
    }
}
