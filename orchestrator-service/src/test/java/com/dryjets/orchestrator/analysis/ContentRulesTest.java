package com.dryjets.orchestrator.analysis;

import static com.dryjets.orchestrator.analysis.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.projection.PublicationSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentRulesTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();

    @Test
    void recommendsReworkOfASubjectLineWithFewOpens() {
        Situation situation = withUsualEmails()
                .email(4000, 700, 200)
                .publications(PublicationSummary.empty().withSubjects(List.of("News")))
                .build();

        Assessment assessment = ContentRules.assess(situation, CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.ADVICE);
        Finding finding = assessment.findings().getFirst();
        assertThat(finding.subject()).isEqualTo("EMAIL:OPEN_RATE:REWORK");
        assertThat(finding.advice())
                .isEqualTo("Rework the subject line. Open rate is 17.5%, while 29.2% to 30.8% is usual on Email.");
        assertThat(finding.evidence().text())
                .startsWith("This campaign (Email): 700 opens from 4,000 delivered emails (17.5%, 95% interval")
                .contains(
                        "5 other campaigns: 30.0% on average, 29.2% to 30.8% usual. Luck alone would make such a difference in at most 1 of ");
        assertThat(finding.evidence().comparedWith().label()).isEqualTo("5 other campaigns");
        assertThat(finding.evidence().text()).endsWith("Subject lines: “News”.");
        assertThat(finding.effect().low()).isPositive();
    }

    @Test
    void recommendsAnEmailWithManyClicksAsAnExample() {
        Situation situation = withUsualEmails().email(4000, 1200, 500).build();

        Assessment assessment = ContentRules.assess(situation, CONFIG);

        assertThat(assessment.findings()).extracting(Finding::subject).containsExactly("EMAIL:EMAIL_CTR:KEEP");
    }

    @Test
    void comparesPostsOnTheSameNetwork() {
        SituationFixtures fixtures = campaign().engagement(Channel.TWITTER, 20_000, 200);
        for (int other = 0; other < 5; other++) {
            fixtures.otherEngagement(Channel.TWITTER, 20_000, 600 + other * 10);
            fixtures.otherEngagement(Channel.LINKEDIN, 20_000, 200);
        }

        Assessment assessment = ContentRules.assess(fixtures.build(), CONFIG);

        assertThat(assessment.findings())
                .extracting(Finding::subject)
                .containsExactly("TWITTER:ENGAGEMENT_RATE:REWORK");
        // Half of the false alarms are for what is learned from traits.
        assertThat(assessment.findings().getFirst().evidence().statistic().comparisons())
                .isEqualTo(2);
    }

    @Test
    void variationBetweenCampaignsWeakensTheEvidence() {
        SituationFixtures fixtures = campaign().email(4000, 900, 200);
        for (int opens : List.of(400, 800, 1200, 1600, 2000)) {
            fixtures.otherEmail(4000, opens, 200);
        }

        Assessment assessment = ContentRules.assess(fixtures.build(), CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
    }

    /** Half an hour after an email was sent, hardly anybody has opened it. */
    @Test
    void waitsUntilEmailsHaveBeenOpened() {
        SituationFixtures sent = withUsualEmails().email(4000, 100, 10);

        Assessment tooEarly = ContentRules.assess(sent.today(MONDAY.plusDays(3)).build(), CONFIG);
        Assessment later = ContentRules.assess(sent.today(MONDAY.plusDays(4)).build(), CONFIG);

        assertThat(tooEarly.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(tooEarly.explanation())
                .isEqualTo("Most of the emails were delivered within the last 3 days, and are still being opened.");
        assertThat(later.verdict()).isEqualTo(Verdict.ADVICE);
    }

    @Test
    void needsAWeekOfPosts() {
        SituationFixtures fixtures = campaign().engagement(Channel.TWITTER, MONDAY, 20_000, 200);
        for (int other = 0; other < 5; other++) {
            fixtures.otherEngagement(Channel.TWITTER, 20_000, 600 + other * 10);
        }

        Assessment assessment = ContentRules.assess(fixtures.build(), CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(assessment.explanation()).endsWith("Days so far: Twitter 1.");
    }

    @Test
    void needsSeveralOtherCampaigns() {
        Situation situation =
                campaign().email(4000, 700, 200).otherEmail(4000, 1200, 200).build();

        Assessment assessment = ContentRules.assess(situation, CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(assessment.explanation())
                .contains("needs 5 other campaigns")
                .endsWith("Other campaigns with metrics: 1.");
    }

    @Test
    void fewEmailsAreInsufficientData() {
        Situation situation = withUsualEmails().email(12, 1, 0).build();

        assertThat(ContentRules.assess(situation, CONFIG).verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
    }

    @Test
    void saysThatNobodyHasSeenTheCampaignYet() {
        assertThat(ContentRules.assess(campaign().build(), CONFIG).explanation())
                .isEqualTo("Nobody has seen the campaign yet.");
    }

    private static SituationFixtures withUsualEmails() {
        SituationFixtures fixtures = campaign();
        for (int opens : List.of(1190, 1200, 1210, 1180, 1220)) {
            fixtures.otherEmail(4000, opens, 200);
        }
        return fixtures;
    }
}
