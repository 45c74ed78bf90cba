package com.dryjets.email.person;

import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of lists in the timeline of a contact that is merged or deleted, or whose list is. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class TimelineListIT {

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private TimelineFixtures anna;

    @BeforeEach
    void importAnna() {
        anna = TimelineFixtures.ofAnna(transactions, tenant);
    }

    /** The contact that is merged brings its changes with it, each once. */
    @Test
    void keepsTheListsOfBothContactsThatAreMerged() {
        anna.list();
        anna.member("PENDING", 2);
        anna.state("SUBSCRIBED", "form", 3);
        importCsv(tenant, "email\nother@example.com\n");

        anna.execute(
                "select merge_contacts(array[$2::uuid], array[(select id from contact where tenant = $1 and id <> $2)])");

        UUID kept = TimelineFixtures.onlyContact(tenant);
        assertThat(kept).isNotEqualTo(anna.contact());
        assertThat(anna.timeline(kept, "").<String>getList("items.kind"))
                .filteredOn(kind -> kind.startsWith("LIST"))
                .containsExactly("LIST_SUBSCRIBED", "LIST_REQUESTED");
    }

    @Test
    void forgetsTheListsOfAContactThatIsDeleted() {
        anna.list();
        anna.member("SUBSCRIBED", 2);

        marketer(tenant)
                .delete("/marketing/email/contacts/" + anna.contact())
                .then()
                .statusCode(204);

        assertThat(anna.count("select count(*) from list_change where tenant = $1 and contact_id = $2"))
                .isZero();
    }

    @Test
    void keepsThatAContactWasOnAListThatIsDeleted() {
        anna.list();
        anna.member("SUBSCRIBED", 2);

        anna.execute("delete from contact_list where tenant = $1 and id <> $2");

        assertThat(anna.timeline("").<String>getList("items.findAll { it.title == 'News' }.kind"))
                .containsExactly("LIST_SUBSCRIBED");
    }
}
