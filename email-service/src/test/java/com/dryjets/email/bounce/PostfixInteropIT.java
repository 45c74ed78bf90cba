package com.dryjets.email.bounce;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The whole way through a real Postfix and a real Dovecot: an email is delivered; another comes back as a DSN, which the
 * service reads over IMAP, and its address gets nothing more.
 */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(value = MailServers.class, restrictToAnnotatedClass = true)
@EnabledIfEnvironmentVariable(named = MailServers.SMTP_PORT, matches = "\\d+")
class PostfixInteropIT {

    private static final String ANNA = "anna@interop.test";
    private static final String GONE = "gone@dead.test";

    private final String tenant = newTenant();

    @Test
    void deliversAndSuppressesWhatComesBack() throws MessagingException {
        importCsv(tenant, "email\n" + ANNA + "\n" + GONE + "\n");
        try (TopicWriter writer = new TopicWriter()) {
            UUID campaign = runningCampaign(writer, tenant);
            publish(writer, tenant, approved(campaign, Ids.next(), "First to " + tenant));

            Waiting.await()
                    .untilAsserted(() -> admin(tenant)
                            .get("/marketing/email/suppressions/" + GONE)
                            .then()
                            .statusCode(200)
                            .body("suppression.reason", equalTo("HARD_BOUNCE"))
                            .body("evidence[0].source", equalTo("DSN"))
                            .body("evidence[0].status", startsWith("5.")));
            assertThat(states("First to " + tenant)).isEqualTo(Map.of(ANNA, "SENT", GONE, "BOUNCED"));
            Waiting.await().until(() -> subjects("anna").contains("First to " + tenant));

            publish(writer, tenant, approved(campaign, Ids.next(), "Second to " + tenant));

            Waiting.await().until(() -> subjects("anna").contains("Second to " + tenant));
            Waiting.await()
                    .untilAsserted(() -> assertThat(states("Second to " + tenant))
                            .containsEntry(ANNA, "SENT")
                            .doesNotContainEntry(GONE, "SENT")
                            .doesNotContainEntry(GONE, "PENDING"));
        }
        // What was read is deleted.
        Waiting.await().until(() -> subjects("bounce").isEmpty());
    }

    /** Returns the states of an email's recipients by address. */
    private Map<String, String> states(String subject) {
        String email = marketer(tenant)
                .get("/marketing/email")
                .jsonPath()
                .getString("items.find { it.subject == '" + subject + "' }.id");
        JsonPath log = marketer(tenant)
                .get("/marketing/email/" + email + "/recipients")
                .jsonPath();
        List<String> addresses = log.getList("items.address");
        List<String> states = log.getList("items.state");
        return IntStream.range(0, addresses.size()).boxed().collect(Collectors.toMap(addresses::get, states::get));
    }

    private static List<String> subjects(String user) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.imap.host", "127.0.0.1");
        properties.put("mail.imap.port", System.getenv(MailServers.IMAP_PORT));
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect(user, "secret");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<String> subjects = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    subjects.add(message.getSubject());
                }
                return subjects;
            }
        }
    }
}
