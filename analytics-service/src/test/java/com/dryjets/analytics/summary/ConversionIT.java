package com.dryjets.analytics.summary;

import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.analytics.TestDatabase;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Amounts of several currencies in one: the rates are the tenant's own, so that tests don't disturb each other. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class ConversionIT {

    @Inject
    TestDatabase database;

    private final SummaryTenant tenant = new SummaryTenant();

    @AfterEach
    void close() {
        tenant.close();
    }

    @Test
    void convertsEachDaysMoneyAtTheLastRateOnOrBeforeTheDay() {
        UUID dollars = tenant.campaign("Dollars", "USD");
        tenant.campaign("Euros", "EUR", tenant.sunday, "50", "100");
        tenant.rate(tenant.thursday, "USD", "1.25");
        tenant.rate(tenant.friday, "USD", "1.10");
        tenant.money(dollars, tenant.thursday, "125", "250");
        // No rate on Sunday: Friday's.
        tenant.money(dollars, tenant.sunday, "110", "330");
        tenant.awaitSpend(285);

        JsonPath converted = tenant.summary("currency=EUR&sort=spend&order=desc&days=60")
                .statusCode(200)
                .body("conversion.currency", equalTo("EUR"))
                .body("conversion.rates.from", equalTo(tenant.thursday.toString()))
                .body("conversion.rates.to", equalTo(tenant.friday.toString()))
                .body("conversion.rates.sources", contains("OWN"))
                .body("conversion.unconverted", empty())
                .body("totals.money.currency", contains("EUR"))
                .body("totals.money.spend", contains(250f))
                .body("totals.money.revenue", contains(600f))
                .body("totals.money.roas", contains(2.4f))
                .body("totals.kpis.find { it.name == 'spend' }.value", equalTo(250f))
                .body("totals.kpis.find { it.name == 'roas' }.value", equalTo(2.4f))
                .extract()
                .jsonPath();

        assertThat(converted.getList("items.name")).containsExactly("Dollars", "Euros");
        assertThat(converted.getList("items.currency")).containsExactly("EUR", "EUR");
        assertThat(converted.getDouble("items[0].totals.spend")).isEqualTo(200);
        assertThat(converted.getDouble("items[0].totals.revenue")).isEqualTo(500);
        assertThat(converted.getDouble("items[0].roas")).isEqualTo(2.5);
        assertThat(converted.getString("items[0].recorded.currency")).isEqualTo("USD");
        assertThat(converted.getDouble("items[0].recorded.spend")).isEqualTo(235);
        assertThat(converted.getMap("items[1]")).containsEntry("recorded", null);
    }

    @Test
    void leavesAnswersAloneUnlessAsked() {
        tenant.campaign("Dollars", "USD", tenant.sunday, "110", "330");
        tenant.campaign("Euros", "EUR", tenant.sunday, "50", "100");
        tenant.rate(tenant.friday, "USD", "1.10");
        tenant.awaitSpend(160);

        tenant.summary("limit=5")
                .body("conversion", nullValue())
                .body("totals.money.currency", contains("EUR", "USD"))
                .body("totals.kpis.name", not(hasItem("spend")))
                .body("items.recorded", contains(nullValue(), nullValue()));
    }

    @Test
    void convertsOnlyWithTheTenantsOwnRates() {
        tenant.campaign("Dollars", "USD", tenant.sunday, "110", "0");
        SummaryTenant.rateOf("other-" + tenant.name, tenant.friday, "USD", "2.2");
        tenant.awaitSpend(110);

        tenant.summary("currency=EUR")
                .body("conversion.unconverted.spend", contains(110))
                .body("totals.money.spend", contains(0f));

        tenant.rate(tenant.friday, "USD", "1.1");
        tenant.summary("currency=EUR").body("totals.money.spend", contains(100f));
    }

    @Test
    void followsTheCurrencyThatBecomesKnownAfterTheMoney() {
        UUID campaign = Ids.next();
        tenant.money(campaign, tenant.sunday, "110", "0");
        tenant.rate(tenant.friday, "USD", "1.1");
        tenant.awaitSpend(110);
        tenant.summary("currency=EUR").body("conversion.unconverted.currency", contains(nullValue()));

        tenant.create(campaign, "Late", "USD");

        await().untilAsserted(() -> tenant.summary("currency=EUR").body("totals.money.spend", contains(100f)));
    }

    @Test
    void rebuildingRollupsKeepsTheMoneyOfDays() {
        tenant.campaign("Dollars", "USD", tenant.sunday, "110", "220");
        tenant.rate(tenant.friday, "USD", "1.1");
        tenant.awaitSpend(110);

        database.sql("call rebuild_rollups('%s')", tenant.sunday.minusDays(1));

        tenant.summary("currency=EUR")
                .body("totals.money.spend", contains(100f))
                .body("totals.money.revenue", contains(200f));
    }

    @Test
    void convertsTheDaysOfCampaigns() {
        UUID dollars = tenant.campaign("Dollars", "USD");
        UUID yen = tenant.campaign("Yen", "JPY", tenant.today, "0", "500");
        tenant.rate(tenant.today.minusDays(2), "USD", "1.25");
        tenant.rate(tenant.today, "USD", "1.1");
        tenant.money(dollars, tenant.today.minusDays(2), "0", "125");
        tenant.money(dollars, tenant.today.minusDays(1), "0", "1");
        tenant.money(dollars, tenant.today, "0", "110");
        tenant.awaitRevenue(736);

        String both = "campaigns=" + dollars + "," + yen;
        tenant.days(both + "&days=3&currency=EUR")
                .body("campaigns[0].values", equalTo(Arrays.asList(100f, 0.8f, 100f)))
                .body("campaigns[1].values", equalTo(Arrays.asList(null, null, null)))
                .body("conversion.currency", equalTo("EUR"))
                .body("conversion.unconverted.currency", contains("JPY"))
                .body("conversion.unconverted.revenue", contains(500));
        tenant.days(both + "&days=3").body("conversion", nullValue()).body("campaigns[1].values[2]", equalTo(500));
        tenant.days(both + "&days=3&metric=clicks&currency=EUR").statusCode(200).body("conversion", nullValue());
    }

    @Test
    void rejectsCurrenciesThatDoNotExist() {
        for (String currency : List.of("eur", "XAU", "QQQ", "EURO")) {
            tenant.summary("currency=" + currency).statusCode(400).body("errors[0].pointer", equalTo("?currency"));
            tenant.days("campaigns=" + Ids.next() + "&currency=" + currency).statusCode(400);
        }
        tenant.summary("currency=EUR").statusCode(200).body("totals.campaigns", equalTo(0));
    }
}
