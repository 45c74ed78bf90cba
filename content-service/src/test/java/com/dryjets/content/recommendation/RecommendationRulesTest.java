package com.dryjets.content.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.content.digest.PostKind;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecommendationRulesTest {

    private static final TextTraits SURVEY = new TextTraits(800, PostKind.SURVEY, true, true, false, false, false);

    @Test
    void ranksEveryPlatformWithReasons() {
        List<Recommendation> ranked = RecommendationRules.rank(SURVEY, Map.of(), Map.of());

        assertThat(ranked)
                .extracting(Recommendation::platform)
                .containsExactlyInAnyOrderElementsOf(PlatformRules.channels());
        assertThat(ranked.getFirst().platform()).isEqualTo(Channel.LINKEDIN);
        assertThat(ranked).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(ranked).allSatisfy(recommendation -> {
            assertThat(recommendation.score()).isBetween(0.0, 1.0);
            assertThat(recommendation.reasons()).isNotEmpty();
        });
    }

    @Test
    void saysThatAPictureIsMissing() {
        assertThat(of(Channel.INSTAGRAM, Map.of()).reasons())
                .extracting(Reason::code)
                .contains(Reason.Code.NO_PICTURE, Reason.Code.NO_HISTORY);
    }

    @Test
    void weighsTheOwnHistoryByItsEvidence() {
        Map<Channel, ChannelHistory> few = ChannelHistory.of(pieces(1, 1));
        Map<Channel, ChannelHistory> many = ChannelHistory.of(pieces(30, 30));

        double none = of(Channel.FACEBOOK, Map.of()).score();
        double some = of(Channel.FACEBOOK, few).score();
        double much = of(Channel.FACEBOOK, many).score();

        assertThat(some).isGreaterThan(none);
        assertThat(much).isGreaterThan(some).isLessThanOrEqualTo(none + 0.26);
        assertThat(many.get(Channel.FACEBOOK).pieces()).isEqualTo(30);
        assertThat(many.get(Channel.FACEBOOK).clicks()).isEqualTo(3000);
        assertThat(many.get(Channel.TWITTER).uplift()).isNegative();
    }

    private static Recommendation of(Channel channel, Map<Channel, ChannelHistory> histories) {
        return RecommendationRules.rank(SURVEY, histories, Map.of()).stream()
                .filter(recommendation -> recommendation.platform() == channel)
                .findFirst()
                .orElseThrow();
    }

    private static List<PublishedPiece> pieces(int facebook, int twitter) {
        return Stream.concat(
                        Collections.nCopies(facebook, piece(Channel.FACEBOOK, 100)).stream(),
                        Collections.nCopies(twitter, piece(Channel.TWITTER, 2)).stream())
                .toList();
    }

    private static PublishedPiece piece(Channel channel, double clicks) {
        return new PublishedPiece(channel, null, HookKind.STATEMENT, LengthClass.SHORT, List.of(), 1000, clicks);
    }
}
