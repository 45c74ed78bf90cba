package com.dryjets.orchestrator.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.analysis.Piece;
import com.dryjets.orchestrator.performance.ContentTotals;
import com.dryjets.orchestrator.projection.PublishedContent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PieceRulesTest {

    private static final Instant MORNING = Instant.parse("2026-10-05T08:00:00Z");

    private final UUID campaign = Ids.next();
    private final UUID publication = Ids.next();
    private final UUID content = Ids.next();

    @Test
    void metricsOfAPostNameItsContent() {
        List<Piece> pieces =
                PieceRules.pieces(List.of(published(publication, content)), List.of(totals(content, Channel.TWITTER)));

        assertThat(pieces).extracting(Piece::opening).containsExactly("question");
        assertThat(pieces.getFirst().human().total(Metric.CLICKS)).isEqualByComparingTo("7");
    }

    @Test
    void metricsOfAnEmailNameTheEmail() {
        List<Piece> pieces = PieceRules.pieces(
                List.of(published(publication, content)), List.of(totals(publication, Channel.TWITTER)));

        assertThat(pieces).hasSize(1);
    }

    /** The metrics of both posts are one total, which must not count twice. */
    @Test
    void contentThatWasPublishedTwiceIsOnePiece() {
        List<Piece> pieces = PieceRules.pieces(
                List.of(published(publication, content), published(Ids.next(), content)),
                List.of(totals(content, Channel.TWITTER)));

        assertThat(pieces).hasSize(1);
    }

    @Test
    void whatNobodySawAndOtherChannelsAreLeftOut() {
        List<Piece> pieces = PieceRules.pieces(
                List.of(published(publication, content), published(Ids.next(), null)),
                List.of(totals(content, Channel.LINKEDIN)));

        assertThat(pieces).isEmpty();
    }

    private PublishedContent published(UUID id, @Nullable UUID contentId) {
        return new PublishedContent(id, contentId, campaign, Channel.TWITTER, MORNING, "claim", "question", 120, 2);
    }

    private ContentTotals totals(UUID ref, Channel channel) {
        return new ContentTotals(
                campaign, ref, channel, new MetricTotals(Map.of(Metric.CLICKS, BigDecimal.valueOf(7))));
    }
}
