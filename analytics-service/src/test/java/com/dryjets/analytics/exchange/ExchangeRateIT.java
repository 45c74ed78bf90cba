package com.dryjets.analytics.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class ExchangeRateIT {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private final String tenant = "t-" + Ids.next();

    @Inject
    TenantTransaction transactions;

    @Test
    void ownRateReplacesThePublishedOneOfItsDayForItsTenantOnly() {
        LocalDate day = today.minusDays(100);
        publish(day, "SEK", "11.5");

        put(Tokens.admin(tenant), day + "/SEK", "11.25")
                .statusCode(200)
                .body("source", equalTo("OWN"))
                .body("rate", equalTo(11.25f))
                .body("day", equalTo(day.toString()));

        list(tenant, day).body("rates.find { it.currency == 'SEK' }.rate", equalTo(11.25f));
        list("other-" + tenant, day)
                .body("base", equalTo("EUR"))
                .body("rates.find { it.currency == 'SEK' }.rate", equalTo(11.5f))
                .body("rates.find { it.currency == 'SEK' }.source", equalTo("ECB"));

        delete(Tokens.admin("other-" + tenant), day + "/SEK").statusCode(404);
        delete(Tokens.admin(tenant), day + "/SEK").statusCode(204);
        delete(Tokens.admin(tenant), day + "/SEK").statusCode(404).contentType("application/problem+json");
        list(tenant, day).body("rates.find { it.currency == 'SEK' }.source", equalTo("ECB"));
    }

    @Test
    void rateServesTheDaysAfterItForAWeek() {
        LocalDate day = today.minusDays(200);
        put(Tokens.admin(tenant), day + "/CHF", "0.95").statusCode(200);
        put(Tokens.admin(tenant), day + "/CHF", "0.94").statusCode(200);

        list(tenant, day.plusDays(7)).body("rates.rate", contains(0.94f)).body("rates.day", contains(day.toString()));
        list(tenant, day.plusDays(8)).body("rates", empty());
        list(tenant, day.minusDays(1)).body("rates.currency", not(hasItem("CHF")));
    }

    @Test
    void onlyAdministratorsChangeRates() {
        String path = today + "/USD";
        put(Tokens.marketer(tenant), path, "1.1").statusCode(403).contentType("application/problem+json");
        put(Tokens.viewer(tenant), path, "1.1").statusCode(403);
        delete(Tokens.marketer(tenant), path).statusCode(403);
        given().get("/marketing/analytics/exchange-rates").then().statusCode(401);
    }

    @Test
    void rejectsInvalidRates() {
        String admin = Tokens.admin(tenant);
        for (String path : List.of(
                "yesterday/USD",
                today.plusDays(1) + "/USD",
                "+999999999-12-31/USD",
                "1998-12-31/USD",
                today + "/usd",
                today + "/XAU",
                today + "/QQQ",
                today + "/EUR")) {
            put(admin, path, "1.1").statusCode(400).contentType("application/problem+json");
            delete(admin, path).statusCode(400);
        }
        for (String rate : List.of("0", "-1", "1e999999999", "1.23456789012", "\"x\"", "null")) {
            put(admin, today + "/USD", rate).statusCode(400).body("errors[0].pointer", containsString("rate"));
        }
        for (String date : List.of("x", "2026-02-30", today.plusDays(1).toString())) {
            given().auth()
                    .oauth2(Tokens.viewer(tenant))
                    .get("/marketing/analytics/exchange-rates?date=" + date)
                    .then()
                    .statusCode(400);
        }
    }

    private void publish(LocalDate day, String currency, String rate) {
        transactions
                .sql(
                        Tenants.ALL,
                        connection -> connection
                                .query("insert into exchange_rate values ('%s', '%s', %s, 'ECB')"
                                        .formatted(day, currency, rate))
                                .execute())
                .await()
                .atMost(Dashboards.TIMEOUT);
    }

    private static ValidatableResponse list(String tenant, LocalDate date) {
        return given().auth()
                .oauth2(Tokens.viewer(tenant))
                .get("/marketing/analytics/exchange-rates?date=" + date)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse put(String token, String path, String rate) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"rate\": %s}".formatted(rate))
                .put("/marketing/analytics/exchange-rates/" + path)
                .then();
    }

    private static ValidatableResponse delete(String token, String path) {
        // An empty answer satisfies any Accept header.
        return given().auth()
                .oauth2(token)
                .accept("image/png")
                .delete("/marketing/analytics/exchange-rates/" + path)
                .then();
    }
}
