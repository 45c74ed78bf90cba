package com.dryjets.orchestrator.decisionlog;

import static com.dryjets.orchestrator.EventFixtures.launched;
import static com.dryjets.orchestrator.EventFixtures.publishDifferentNetworks;
import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.orchestrator.EventFixtures.week;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.Ava;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class HitRateIT {

    private static final String HIT_RATES = "/marketing/orchestrator/hit-rates";
    private static final String ACCEPT = "/marketing/orchestrator/recommendations/{id}/accept";
    private static final String LIST = "/marketing/orchestrator/campaigns/{id}/recommendations";
    private static final String CHANNEL = "items.find { it.kind == 'CHANNEL' }";

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private final TopicWriter writer = new TopicWriter();

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void anAcceptedRecommendationThatWasFollowedByBetterResultsIsAHit() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        send(writer, tenant, launched(campaign, "ENGAGEMENT"));
        send(writer, tenant, week(campaign, Channel.LINKEDIN, today.minusDays(7), 1, 9_830, 412));
        send(writer, tenant, week(campaign, Channel.TWITTER, today.minusDays(7), 1, 12_400, 301));
        String id = Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("id");
        Requests.marketer(tenant).body("{}").post(ACCEPT, id).then().statusCode(200);
        // From the day after tomorrow, in case midnight passes meanwhile.
        send(writer, tenant, week(campaign, Channel.LINKEDIN, today.plusDays(2), 2, 35_000, 2_450));

        await().until(() -> rates(tenant).getInt(CHANNEL + ".judged") == 1);

        assertThat(rates(tenant).getInt(CHANNEL + ".higher")).isEqualTo(1);
        assertThat(rates(tenant).getDouble(CHANNEL + ".interval.low")).isBetween(0.2, 0.21);
        assertThat(rates(tenant).getString(CHANNEL + ".verdict")).isEqualTo("TOO_FEW");
        assertThat(rates("harbor-" + campaign).getInt(CHANNEL + ".judged")).isZero();
        JsonPath log = Ava.decisions(tenant, campaign).jsonPath();
        assertThat(log.getString("items[0].judged.change")).isEqualTo("HIGHER");
        assertThat(log.getDouble("items[0].expectedEffect.low")).isPositive();
        assertThat(log.getString("items[0].measuredEffect.unit")).isEqualTo("engagements per 1000 impressions");
        assertThat(log.getDouble("items[0].measuredEffect.low")).isPositive();
        assertThat(log.getString("items[0].asExpected")).isIn("AS_EXPECTED", "ABOVE");
        assertThat(log.getString("items[0].outcome.basis")).isEqualTo("BEFORE_AFTER");
        assertThat(log.getString("items[0].outcome.caveat")).contains("No control group");
        assertThat(log.getList("items[0].outcome.channels")).containsExactlyInAnyOrder("LINKEDIN", "TWITTER");
        assertThat(Rows.of(database, tenant, "select count(*) from judged_decision"))
                .containsExactly("1");
    }

    @Test
    void kindsThatDoNotHelpAreListedLast() {
        publishDifferentNetworks(writer, tenant, campaign);
        String channel = Ava.awaitRecommendation(tenant, campaign, "CHANNEL").getString("id");
        String timing = addOlderRecommendation();
        assertThat(list(2, null).getList("items.id")).containsExactly(channel, timing);

        failFiveTimes();

        JsonPath first = list(1, null);
        assertThat(first.getList("items.id")).containsExactly(timing);
        assertThat(first.getString("hitRates.find { it.kind == 'CHANNEL' }.verdict"))
                .isEqualTo("DOES_NOT_HELP");
        JsonPath second = list(1, first.getString("nextCursor"));
        assertThat(second.getList("items.id")).containsExactly(channel);
        assertThat(second.getString("nextCursor")).isNull();
        assertThat(rates(tenant).getString("items[-1].kind")).isEqualTo("CHANNEL");
    }

    @Test
    void needsAToken() {
        assertThat(given().get(HIT_RATES).statusCode()).isEqualTo(401);
    }

    private String addOlderRecommendation() {
        UUID id = Ids.next();
        Rows.change(database, tenant, """
                insert into recommendation (id, tenant, campaign_id, kind, subject, channel, advice, finding, sample_size,
                    confirmed_sample_size, confidence, status, issued_at, expires_at)
                select ?, tenant, campaign_id, 'TIMING', 'LINKEDIN:TUESDAY', channel, advice, finding, sample_size,
                    confirmed_sample_size, confidence, status, issued_at - interval '1 day', expires_at
                from recommendation where campaign_id = ? and kind = 'CHANNEL'""", id, campaign);
        return id.toString();
    }

    private void failFiveTimes() {
        Rows.change(database, tenant, """
                insert into decision_log (id, tenant, campaign_id, recommendation_id, kind, action, advice, evidence,
                    decided_by, decided_at)
                select gen_random_uuid(), d.tenant, d.campaign_id, d.recommendation_id, d.kind, 'ACCEPTED', d.advice,
                    d.evidence, 'someone', d.decided_at
                from decision_log d, generate_series(1, 5) where d.campaign_id = ?""", campaign);
        Rows.change(database, tenant, """
                insert into judged_decision (tenant, decision_id, kind, change, judged_at)
                select tenant, id, kind, 'LOWER', now() from decision_log where action = 'ACCEPTED' and campaign_id = ?""", campaign);
    }

    private static JsonPath rates(String owner) {
        return Requests.viewer(owner).get(HIT_RATES).jsonPath();
    }

    private JsonPath list(int limit, @Nullable String cursor) {
        RequestSpecification request = Requests.viewer(tenant).queryParam("limit", limit);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(LIST, campaign)
                .jsonPath();
    }
}
