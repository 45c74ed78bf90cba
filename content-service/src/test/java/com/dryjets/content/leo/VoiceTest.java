package com.dryjets.content.leo;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.BlogFixtures;
import com.dryjets.content.rules.RuleSet;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.Limit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceTest {

    @ParameterizedTest
    @CsvSource({
        "cheap, It is cheap., true",
        "cheap, It is CHEAP!, true",
        "cheap, It is cheaper., false",
        "game changer, A game changer for all, true",
        "günstig, Das ist GÜNSTIG., true",
        "C++, We use C++ here, true",
        "AI, He said so again, false"
    })
    void findsWholeWordsInAnyCase(String word, String text, boolean found) {
        assertThat(voice(List.of(), List.of(word)).unwanted(text).isPresent()).isEqualTo(found);
    }

    @Test
    void leavesOutSentencesWithWordsToAvoid() {
        Voice voice = voice(List.of(), List.of("team", "teams"));

        for (Channel channel : List.of(Channel.TWITTER, Channel.LINKEDIN, Channel.FACEBOOK, Channel.TIKTOK)) {
            assertThat(write(channel, voice).lines())
                    .filteredOn(line -> line.sentence() != null)
                    .extracting(Line::text)
                    .isNotEmpty()
                    .allMatch(voice::allows);
            assertThat(write(channel, Voice.NONE).lines()).isNotEmpty();
        }
    }

    @Test
    void prefersSentencesWithPreferredWords() {
        List<String> words = List.of("feedback", "trust", "leadership");
        Voice voice = voice(words, List.of());

        assertThat(preferred(voice, write(Channel.LINKEDIN, voice)))
                .isGreaterThanOrEqualTo(preferred(voice, write(Channel.LINKEDIN, Voice.NONE)));
    }

    @Test
    void checksTheRulesThatApply() {
        Brief strict =
                new Brief(Voice.NONE, new RuleSet(Map.of(Channel.FACEBOOK, Map.of(Limit.MAX_LENGTH, 5))), Map.of());
        Assignment assignment = new Assignment(Channel.FACEBOOK, null, 0, strict);
        Copy copy = new Copy(null, null, "Our team measured its own culture.", List.of());

        assertThat(CopyRules.of(BlogFixtures.article(BlogFixtures.CULTURE))
                        .faults(assignment, copy)
                        .rules())
                .anyMatch(fault -> fault.contains("5"));
    }

    @Test
    void countsAWordToAvoidAsAFault() {
        Brief brief = new Brief(voice(List.of(), List.of("culture")), RuleSet.STANDARD, Map.of());
        Copy copy = new Copy(null, null, "Our team measured its own culture.", List.of());

        assertThat(CopyRules.of(BlogFixtures.article(BlogFixtures.CULTURE))
                        .faults(new Assignment(Channel.FACEBOOK, null, 0, brief), copy)
                        .rules())
                .contains("the brand avoids the word culture");
    }

    private static long preferred(Voice voice, Copy copy) {
        return copy.lines().stream()
                .filter(line -> voice.preferred(line.text()) > 0)
                .count();
    }

    private static Copy write(Channel channel, Voice voice) {
        Assignment assignment = new Assignment(channel, null, 0, new Brief(voice, RuleSet.STANDARD, Map.of()));
        return new BuiltInCopyWriter()
                .write(BlogFixtures.article(BlogFixtures.CULTURE), List.of(assignment))
                .get(assignment);
    }

    private static Voice voice(List<String> doWords, List<String> dontWords) {
        return new Voice(Tone.NEUTRAL, null, doWords, dontWords, List.of());
    }
}
