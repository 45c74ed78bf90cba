package com.dryjets.orchestrator.rules;

import static com.dryjets.orchestrator.rules.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.advice.Finding;
import com.dryjets.orchestrator.advice.Opinion;
import com.dryjets.orchestrator.advice.Situation;
import com.dryjets.orchestrator.advice.Verdict;
import com.dryjets.orchestrator.publication.Publications;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentRulesTest {

    private static final AdviceConfig CONFIG = new Thresholds();

    @Test
    void aSubjectLineThatIsOpenedLessThanUsualIsToBeReworked() {
        Situation situation = withUsualMail()
                .mail(4000, 700, 200)
                .publications(Publications.none().withSubjects(List.of("News")))
                .build();

        Opinion opinion = ContentRules.decide(situation, CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.ADVICE);
        Finding finding = opinion.findings().getFirst();
        assertThat(finding.subject()).isEqualTo("EMAIL:OPEN_RATE:REWORK");
        assertThat(finding.advice()).startsWith("Rework the subject line");
        assertThat(finding.evidence().comparedWith().label()).isEqualTo("5 other campaigns");
        assertThat(finding.evidence().text()).endsWith("Subject lines: “News”.");
        assertThat(finding.effect().low()).isPositive();
    }

    @Test
    void aMailThatIsClickedMoreThanUsualIsAnExample() {
        Situation situation = withUsualMail().mail(4000, 1200, 500).build();

        Opinion opinion = ContentRules.decide(situation, CONFIG);

        assertThat(opinion.findings()).extracting(Finding::subject).containsExactly("EMAIL:EMAIL_CTR:KEEP");
    }

    @Test
    void postsAreHeldAgainstTheSameNetwork() {
        SituationFixtures fixtures = campaign().engagement(Channel.TWITTER, 20_000, 200);
        for (int other = 0; other < 5; other++) {
            fixtures.otherEngagement(Channel.TWITTER, 20_000, 600 + other * 10);
            fixtures.otherEngagement(Channel.LINKEDIN, 20_000, 200);
        }

        Opinion opinion = ContentRules.decide(fixtures.build(), CONFIG);

        assertThat(opinion.findings()).extracting(Finding::subject).containsExactly("TWITTER:ENGAGEMENT_RATE:REWORK");
        assertThat(opinion.findings().getFirst().evidence().statistic().comparisons())
                .isEqualTo(1);
    }

    @Test
    void campaignsThatDifferByNatureMakeADifferenceLessSurprising() {
        SituationFixtures fixtures = campaign().mail(4000, 900, 200);
        for (int opens : List.of(400, 800, 1200, 1600, 2000)) {
            fixtures.otherMail(4000, opens, 200);
        }

        Opinion opinion = ContentRules.decide(fixtures.build(), CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
    }

    @Test
    void whatIsUsualTakesSeveralCampaigns() {
        Situation situation =
                campaign().mail(4000, 700, 200).otherMail(4000, 1200, 200).build();

        Opinion opinion = ContentRules.decide(situation, CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.TOO_THIN);
        assertThat(opinion.explanation()).contains("takes 5 other campaigns").endsWith("there are figures of 1.");
    }

    @Test
    void aFewMailsAreTooThin() {
        Situation situation = withUsualMail().mail(12, 1, 0).build();

        assertThat(ContentRules.decide(situation, CONFIG).verdict()).isEqualTo(Verdict.TOO_THIN);
    }

    @Test
    void beforeAnybodySawItThereIsNothingToSay() {
        assertThat(ContentRules.decide(campaign().build(), CONFIG).explanation())
                .isEqualTo("Nobody saw the campaign so far.");
    }

    private static SituationFixtures withUsualMail() {
        SituationFixtures fixtures = campaign();
        for (int opens : List.of(1190, 1200, 1210, 1180, 1220)) {
            fixtures.otherMail(4000, opens, 200);
        }
        return fixtures;
    }
}
