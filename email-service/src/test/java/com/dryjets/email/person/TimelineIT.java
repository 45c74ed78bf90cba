package com.dryjets.email.person;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.path;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.person.TimelineFixtures.AT;
import static com.dryjets.testkit.Events.publish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class TimelineIT {

    SmtpServer smtp;

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private TimelineFixtures anna;

    @BeforeEach
    void importAnna() {
        anna = TimelineFixtures.ofAnna(transactions, tenant);
    }

    @Test
    void hasEachKindOfEntry() {
        anna.recordEverything();

        List<Map<String, Object>> entries = anna.timeline("").getList("items");

        assertThat(entries)
                .extracting(entry -> TimelineKind.valueOf((String) entry.get("kind")))
                .contains(TimelineKind.values());
        assertThat(entries)
                .filteredOn(entry -> !entry.get("kind").equals("CONSENT"))
                .extracting(
                        entry -> entry.get("kind"),
                        entry -> entry.get("title"),
                        entry -> entry.get("detail"),
                        entry -> entry.get("verdict"),
                        entry -> entry.get("emailId"),
                        entry -> entry.get("transactionalId"))
                .containsExactly(
                        tuple("COMPLAINED", "Receipt", null, null, null, anna.transactionalEmail()),
                        tuple("BOUNCED", "Receipt", "550 No such user", null, null, anna.transactionalEmail()),
                        tuple("TRANSACTIONAL_SENT", "Receipt", null, null, null, anna.transactionalEmail()),
                        tuple("REVENUE", "Winter", null, null, anna.campaignEmail(), null),
                        tuple("CONVERTED", "Winter", null, null, anna.campaignEmail(), null),
                        tuple("COMPLAINED", "Winter", null, null, anna.campaignEmail(), null),
                        tuple("UNSUBSCRIBED", "Winter", null, null, anna.campaignEmail(), null),
                        tuple("BOUNCED", "Winter", "552 Mailbox full", null, anna.campaignEmail(), null),
                        tuple("EMAIL_CLICKED", "Winter", "https://shop.example/", "HUMAN", anna.campaignEmail(), null),
                        tuple("EMAIL_OPENED", "Winter", null, "BOT", anna.campaignEmail(), null),
                        tuple("EMAIL_SENT", "Winter", null, null, anna.campaignEmail(), null),
                        tuple("LIST_REMOVED", "News", null, null, null, null),
                        tuple("LIST_UNSUBSCRIBED", "News", "preferences", null, null, null),
                        tuple("LIST_SUBSCRIBED", "News", "form", null, null, null),
                        tuple("LIST_REQUESTED", "News", "form", null, null, null),
                        tuple("EVENT", "order", null, null, null, null),
                        tuple("CREATED", null, null, null, null, null));
        assertThat(entries)
                .filteredOn(entry -> entry.get("value") != null)
                .extracting(entry -> entry.get("kind"), entry -> ((Number) entry.get("value")).floatValue())
                .containsExactly(tuple("REVENUE", 49.9f), tuple("CONVERTED", 1f), tuple("EVENT", 80f));
    }

    /** Several entries have the same time, so that a page ends between them. */
    @Test
    void pagesThroughAllOfThem() {
        anna.recordEverything();
        anna.execute("update contact_event set occurred_at = " + AT + "9 where tenant = $1 and contact_id = $2");
        anna.execute("update engagement set first_at = " + AT
                + "9, human_at = null where tenant = $1 and recipient_id <> $2");
        List<String> all = anna.timeline("").getList("items.ref");

        for (int size : List.of(1, 2, 5)) {
            List<String> read = new ArrayList<>();
            String cursor = null;
            do {
                JsonPath page = anna.timeline("?limit=" + size + (cursor == null ? "" : "&cursor=" + cursor));
                assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(size);
                read.addAll(page.getList("items.ref"));
                cursor = page.getString("nextCursor");
            } while (cursor != null);
            assertThat(read).as("in pages of " + size).isEqualTo(all);
        }
    }

    @Test
    void showsWhenAPersonFirstOpenedAndNotTheScannerBefore() {
        anna.recordEverything();
        anna.execute("update engagement set verdict = 'HUMAN', human_at = " + AT
                + "60 where tenant = $1 and kind = 'OPEN' and recipient_id <> $2");

        JsonPath opened = anna.timeline("").setRootPath("items.find { it.kind == 'EMAIL_OPENED' }");

        assertThat(opened.getString("verdict")).isEqualTo("HUMAN");
        assertThat(opened.getString("at")).isEqualTo("2026-11-01T01:00:00Z");
    }

    @Test
    void hasWhatHappensToAnEmailThatIsReallySent() {
        try (TopicWriter writer = new TopicWriter()) {
            publish(writer, tenant, approved(runningCampaign(writer, tenant), Ids.next(), "Spring"));
            String raw = Waiting.await()
                    .until(() -> smtp.emailsTo(address(tenant, "anna")), found -> !found.isEmpty())
                    .getFirst()
                    .raw();
            given().get(path(raw, "/marketing/email/t/o/")).then().statusCode(200);
            given().redirects()
                    .follow(false)
                    .get(path(raw, "/marketing/email/t/c/"))
                    .then()
                    .statusCode(302);

            Waiting.await()
                    .until(
                            () -> anna.timeline("").<String>getList("items.kind"),
                            kinds -> kinds.containsAll(List.of("EMAIL_CLICKED", "EMAIL_OPENED", "EMAIL_SENT")));
        }
        assertThat(anna.timeline("").<String>getList("items.findAll { it.verdict != null }.kind"))
                .containsExactlyInAnyOrder("EMAIL_CLICKED", "EMAIL_OPENED");
        assertThat(anna.timeline("").<String>getList("items.findAll { it.emailId != null }.title"))
                .hasSize(3)
                .containsOnly("Spring");
    }
}
