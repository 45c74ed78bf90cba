package com.dryjets.email.bounce;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.bounce.SesDriver.bounce;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.bounce.FakeAmazon.Amazon;
import com.dryjets.email.sender.NameServer;
import com.dryjets.email.sender.SenderFixtures;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom the webhook of SNS listens to: signatures, and topics of the platform and of tenants. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(NameServer.class)
@QuarkusTestResource(value = FakeAmazon.class, restrictToAnnotatedClass = true)
class SesTopicIT {

    Amazon amazon;

    private final String tenant = newTenant();
    private SesDriver ses;

    @BeforeEach
    void createSender() {
        ses = SesDriver.withSender(amazon, tenant);
    }

    @Test
    void refusesWhatWasChangedAfterItWasSigned() {
        String anna = address(tenant, "anna");
        UUID email = ses.campaign("anna");
        awaitStatus(tenant, email, "COMPLETED");
        JsonObject notification = SnsFixtures.notification(
                FakeAmazon.TOPIC, bounce("another", "another@example.com").encode());

        ses.post(notification.put(
                        "Message", bounce(amazon.messageId(anna), anna).encode()))
                .statusCode(403);

        assertThat(ses.state(email)).isEqualTo("SENT");
    }

    @Test
    void confirmsTheSubscriptionOfAConfiguredTopicAlone() {
        String query = "Action=ConfirmSubscription&Token=" + tenant;

        ses.post(SnsFixtures.subscription(FakeAmazon.TOPIC + "-of-others", amazon.url("/?" + query)))
                .statusCode(403);
        ses.post(SnsFixtures.subscription(FakeAmazon.TOPIC, "http://localhost:1/?" + query))
                .statusCode(403);
        assertThat(amazon.confirmations()).doesNotContain(query);

        ses.post(SnsFixtures.subscription(FakeAmazon.TOPIC, amazon.url("/?" + query)))
                .statusCode(204);
        assertThat(amazon.confirmations()).containsOnlyOnce(query);
    }

    @Test
    void listensToTheTopicOfATenantsRouteForItsEmails() {
        String topic = "arn:aws:sns:eu-central-1:210987654321:" + tenant;
        String query = "Action=ConfirmSubscription&Token=own-" + tenant;
        String anna = address(tenant, "anna");
        UUID email = ses.campaign("anna");
        awaitStatus(tenant, email, "COMPLETED");
        JsonObject bounce = bounce(amazon.messageId(anna), anna);

        ses.post(SnsFixtures.notification(topic, bounce.encode())).statusCode(403);
        create(newTenant(), topic);
        ses.post(SnsFixtures.notification(topic, bounce.encode())).statusCode(204);
        assertThat(ses.state(email)).isEqualTo("SENT");

        create(tenant, topic);
        ses.post(SnsFixtures.subscription(topic, amazon.url("/?" + query))).statusCode(204);
        ses.post(SnsFixtures.notification(topic, bounce.encode())).statusCode(204);
        assertThat(ses.state(email)).isEqualTo("BOUNCED");
        assertThat(amazon.confirmations()).containsOnlyOnce(query);
    }

    private static void create(String tenant, String topic) {
        SenderFixtures.create(
                tenant,
                Map.of(
                        "address",
                        "reports@" + tenant + ".example",
                        "route",
                        Map.of(
                                "type",
                                "SES",
                                "region",
                                "eu-central-1",
                                "username",
                                "AKIDEXAMPLE",
                                "secret",
                                "secret",
                                "webhook",
                                Map.of("topicArn", topic))));
    }
}
