package com.dryjets.orchestrator.strategy;

import static com.dryjets.orchestrator.strategy.StrategyFixtures.FIRST;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.brief;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.linkedInConverts;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.llm.FigureMatch;
import com.dryjets.llm.KnownFigures;
import com.dryjets.orchestrator.strategy.AnswerRules.Faults;
import com.dryjets.orchestrator.strategy.ModelAnswer.Piece;
import com.dryjets.orchestrator.strategy.ModelAnswer.Risk;
import com.dryjets.orchestrator.strategy.ModelAnswer.Share;
import com.dryjets.orchestrator.strategy.ModelAnswer.Target;
import com.dryjets.orchestrator.strategy.ModelAnswer.Week;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRulesTest {

    /** Two weeks. */
    private static final StrategyBrief BRIEF = brief("CONVERSION", FIRST, FIRST.plusDays(13), linkedInConverts());

    private static final List<Share> SHARES =
            List.of(share("EMAIL", "30"), share("LINKEDIN", "49.5"), share("TWITTER", "20.5"));
    private static final List<Week> WEEKS = List.of(new Week(1, "Introduce it."), new Week(2, "Ask for a decision."));
    private static final List<Piece> CONTENT = List.of(piece("2026-10-13", "EMAIL"), piece("2026-10-06", "LINKEDIN"));
    private static final List<Target> KPIS = List.of(kpi("0.05", "ENGAGEMENT_RATE"));
    private static final List<Risk> RISKS = List.of(new Risk("Few readers.", "Watch it."));

    @Test
    void acceptsAPlanThatKeepsTheRules() {
        ModelAnswer answer = new ModelAnswer(SHARES, WEEKS, CONTENT, KPIS, RISKS);

        assertThat(faults(answer).isEmpty()).isTrue();
        StrategyPlan plan = AnswerPlan.of(answer, BRIEF);
        assertThat(plan.channels().get(1).amount()).isEqualByComparingTo("742.50");
        assertThat(plan.timeline().get(0).content())
                .extracting(StrategyPlan.Content::channel)
                .containsExactly(Channel.LINKEDIN);
        assertThat(plan.timeline().get(1).content())
                .extracting(StrategyPlan.Content::channel)
                .containsExactly(Channel.EMAIL);
    }

    @ParameterizedTest
    @CsvSource({"30, 49.5, 20.6", "30, 49.55, 20.45", "-1, 80.5, 20.5", "0, 0, 0"})
    void refusesSharesThatDoNotAddUp(String email, String linkedIn, String twitter) {
        List<Share> shares = List.of(share("EMAIL", email), share("LINKEDIN", linkedIn), share("TWITTER", twitter));

        assertThat(faults(new ModelAnswer(shares, WEEKS, CONTENT, KPIS, RISKS)).rules())
                .isNotEmpty();
    }

    @Test
    void refusesChannelsThatAreNotTheCampaignsOrMissing() {
        assertThat(faults(answer(share("EMAIL", "50"), share("LINKEDIN", "30"), share("TIKTOK", "20")))
                        .rules())
                .isNotEmpty();
        assertThat(faults(answer(share("EMAIL", "50"), share("LINKEDIN", "50"))).rules())
                .isNotEmpty();
        assertThat(faults(answer(share("EMAIL", "50"), share("EMAIL", "20"), share("LINKEDIN", "30")))
                        .rules())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-10-04, EMAIL", "2026-10-19, EMAIL", "soon, EMAIL", "2026-10-06, TIKTOK", "2026-02-30, EMAIL"})
    void refusesContentOutsideTheCampaign(String date, String channel) {
        assertThat(faults(new ModelAnswer(SHARES, WEEKS, List.of(piece(date, channel)), KPIS, RISKS))
                        .rules())
                .isNotEmpty();
    }

    @Test
    void refusesWeeksThatAreMissing() {
        assertThat(faults(new ModelAnswer(SHARES, List.of(WEEKS.getFirst()), CONTENT, KPIS, RISKS))
                        .rules())
                .containsExactly("there must be one focus for each of the weeks 1 to 2, in order");
    }

    @Test
    void findsInventedFiguresInTextsAndTargets() {
        List<Target> kpis = List.of(kpi("0.07", "ENGAGEMENT_RATE"));
        List<Risk> risks = List.of(new Risk("73 % of readers are on holiday.", "Wait."));

        assertThat(faults(new ModelAnswer(SHARES, WEEKS, CONTENT, kpis, risks)).invented())
                .containsExactlyInAnyOrder("0.07", "73 %");
    }

    @Test
    void refusesAnEmptyAnswerWithoutFailing() {
        assertThat(faults(new ModelAnswer(null, null, null, null, null)).rules())
                .isNotEmpty();
    }

    private static ModelAnswer answer(Share... shares) {
        return new ModelAnswer(List.of(shares), WEEKS, CONTENT, KPIS, RISKS);
    }

    private static Faults faults(ModelAnswer answer) {
        return AnswerRules.faults(answer, BRIEF, KnownFigures.of(StrategyPrompt.material(BRIEF), FigureMatch.ROUNDED));
    }

    private static Share share(String channel, String percent) {
        return new Share(channel, new BigDecimal(percent), "It reaches readers.", List.of("Ask a question."));
    }

    private static Piece piece(String date, String channel) {
        return new Piece(date, channel, "The problem", "QUESTION");
    }

    private static Target kpi(String target, String kpi) {
        return new Target(kpi, "LINKEDIN", new BigDecimal(target), "Median of past campaigns.");
    }
}
