package com.dryjets.content.repurposing;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.leo.Voice;
import com.dryjets.content.recommendation.HookKind;
import com.dryjets.content.recommendation.LengthClass;
import com.dryjets.content.recommendation.Lesson;
import com.dryjets.content.recommendation.PublishedPiece;
import com.dryjets.content.repurposing.Briefs.Briefing;
import com.dryjets.content.repurposing.Briefs.Findings;
import com.dryjets.content.rules.RuleSet;
import com.dryjets.content.voice.ChosenVoice;
import com.dryjets.contracts.marketing.Channel;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Briefs are made of what was read, without a transaction. */
class BriefsTest {

    private static final List<PublishedPiece> PUBLISHED = Stream.of(
                    pieces(Channel.TWITTER, "claim", 10), pieces(Channel.TWITTER, "number", 40),
                    pieces(Channel.EMAIL, "claim", 40), pieces(Channel.EMAIL, "number", 10))
            .flatMap(List::stream)
            .toList();

    @Test
    void prefersWhatHasWorkedOnEachChannelWithinLimits() {
        Map<Channel, Map<String, Double>> angles =
                briefing(List.of(Channel.TWITTER)).brief().angles();

        assertThat(angles.get(Channel.TWITTER)).containsEntry("number", 1.25).containsEntry("claim", 0.8);
        assertThat(angles.get(Channel.EMAIL)).containsEntry("number", 0.8).containsEntry("claim", 1.25);
    }

    @Test
    void namesTheStrongestLessonsOfTheChannelsThatAreAskedFor() {
        List<Lesson> lessons =
                briefing(List.of(Channel.EMAIL, Channel.FACEBOOK)).lessons();

        assertThat(lessons).hasSizeBetween(1, 5).allMatch(lesson -> lesson.platform() == Channel.EMAIL);
        assertThat(lessons.getFirst().enough()).isTrue();
    }

    private static Briefing briefing(List<Channel> channels) {
        return new Findings(new ChosenVoice(null, Voice.NONE), RuleSet.STANDARD, PUBLISHED).briefing(channels);
    }

    private static List<PublishedPiece> pieces(Channel channel, String angle, double clicks) {
        return Collections.nCopies(
                20,
                new PublishedPiece(
                        channel, angle, HookKind.STATEMENT, LengthClass.SHORT, List.of("Wool"), 1000, clicks));
    }
}
