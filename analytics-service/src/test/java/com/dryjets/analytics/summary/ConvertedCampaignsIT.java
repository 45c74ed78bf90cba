package com.dryjets.analytics.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.analytics.TestDatabase;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of all campaigns with converted amounts. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class ConvertedCampaignsIT {

    @Inject
    TestDatabase database;

    private final SummaryTenant tenant = new SummaryTenant();

    @AfterEach
    void close() {
        tenant.close();
    }

    @Test
    void sortsConvertedAmountsAcrossCurrencies() {
        UUID yen = tenant.campaign("Yen", "JPY", tenant.sunday, "16000", "48000");
        UUID dollar = tenant.campaign("Dollar", "USD", tenant.sunday, "250", "250");
        UUID euro = tenant.campaign("Euro", "EUR", tenant.sunday, "150", "300");
        // Zero is zero, even without a rate.
        UUID idle = tenant.campaign("Idle", "GBP", tenant.sunday, "0", "0");
        tenant.rate(tenant.friday, "JPY", "160");
        tenant.rate(tenant.friday, "USD", "1.25");
        tenant.awaitSpend(16400);

        assertThat(tenant.walk("currency=EUR&sort=spend&order=desc")).containsExactly(dollar, euro, yen, idle);
        assertThat(tenant.walk("currency=USD&sort=revenue&order=asc")).containsExactly(idle, dollar, yen, euro);
        assertThat(tenant.walk("currency=JPY&sort=roas&order=desc")).containsExactly(yen, euro, dollar, idle);
        for (SummarySort sort : SummarySort.values()) {
            assertThat(tenant.walk("currency=GBP&sort=" + sort.word()))
                    .hasSize(4)
                    .doesNotHaveDuplicates();
        }
        tenant.summary("currency=JPY&q=euro")
                .body("items[0].totals.spend", equalTo(24000))
                .body("matches", equalTo(1));
    }

    @Test
    void listsWhatHasNoRateAndKeepsItInItsCurrency() {
        UUID old = tenant.campaign("Old", "USD");
        UUID known = tenant.campaign("Known", "USD", tenant.sunday, "110", "220");
        UUID francs = tenant.campaign("Francs", "CHF", tenant.sunday, "1000", "0");
        UUID unknown = Ids.next();
        tenant.rate(tenant.friday, "USD", "1.10");
        tenant.money(old, tenant.sunday, "11", "22");
        tenant.money(old, tenant.friday.minusDays(40), "7", "8");
        tenant.money(unknown, tenant.sunday, "5", "6");
        tenant.awaitSpend(1133);

        tenant.summary("currency=EUR&sort=spend&order=desc")
                .body("conversion.unconverted.currency", contains(null, "CHF", "USD"))
                .body("conversion.unconverted.spend", contains(5, 1000, 7))
                .body("conversion.unconverted.revenue", contains(6, 0, 8))
                // 121 of the 128 dollars have a rate.
                .body("totals.money.spend", contains(110f))
                .body("items[0].name", equalTo("Known"))
                .body("items[0].currency", equalTo("EUR"))
                .body("items.find { it.name == 'Old' }.currency", equalTo("USD"))
                .body("items.find { it.name == 'Old' }.totals.spend", equalTo(18))
                .body("items.find { it.name == 'Francs' }.currency", equalTo("CHF"));
        assertThat(tenant.walk("currency=EUR&sort=spend&order=desc")).containsExactly(known, francs, old, unknown);
        assertThat(tenant.walk("currency=EUR&sort=spend&order=asc")).containsExactly(known, francs, old, unknown);
    }

    @Test
    void convertsOnlyCampaignsThatHaveChangedSinceTheLastAnswer() {
        UUID ended = tenant.campaign("Ended", "USD", tenant.sunday, "110", "0");
        UUID running = tenant.campaign("Running", "USD", tenant.sunday, "220", "0");
        tenant.rate(tenant.friday, "USD", "1.1");
        tenant.awaitSpend(330);
        tenant.summary("currency=EUR").body("totals.money.spend", contains(300f));
        Map<UUID, String> first = conversions();

        tenant.summary("currency=EUR").body("totals.money.spend", contains(300f));
        assertThat(conversions()).isEqualTo(first).containsOnlyKeys(ended, running);

        tenant.money(running, tenant.friday, "11", "0");
        tenant.awaitSpend(341);
        tenant.summary("currency=EUR&sort=spend&order=desc")
                .body("totals.money.spend", contains(310f))
                .body("items.totals.spend", contains(210f, 100f));
        assertThat(conversions()).containsEntry(ended, first.get(ended));

        tenant.rate(tenant.friday, "USD", "2.2");
        tenant.summary("currency=EUR").body("totals.money.spend", contains(155f));
        assertThat(conversions()).doesNotContainValue(first.get(ended));
    }

    /** The transactions that last converted the campaigns to euros. */
    private Map<UUID, String> conversions() {
        return database
                .sql(
                        "select campaign_id, xmin::text from campaign_conversion where tenant = '%s' and target = 'EUR'",
                        tenant.name)
                .stream()
                .collect(Collectors.toMap(row -> row.getUUID("campaign_id"), row -> row.getString("xmin")));
    }
}
