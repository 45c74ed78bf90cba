package com.dryjets.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.RepeatablePosts;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.fuzz.ApiFuzz;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ApiFuzzIT {

    private static final String TENANT = "fuzz";

    @Test
    void answersAsDocumentedWhateverIsSent() throws IOException, InterruptedException {
        UUID campaign;
        try (TopicWriter writer = new TopicWriter()) {
            campaign = EmailFixtures.runningCampaign(writer, TENANT);
        }
        UUID email = EmailFixtures.createEmail(TENANT, campaign, "<p>Hi {{firstName}}</p>");

        assertThat(ApiFuzz.run(TENANT, campaign, email)).containsKeys(200, 201, 400, 404);
    }

    @Test
    void canRepeatEachPost() {
        RepeatablePosts.check(Map.ofEntries(
                Map.entry("chooseAbTestWinner", "a test has one winner: repeating the request changes nothing"),
                Map.entry("receiveSesNotification", "each event has an id, by which it is applied once"),
                Map.entry("receiveSendGridEvents", "each event has an id, by which it is applied once"),
                Map.entry("receiveSendGridEventsOfSender", "each event has an id, by which it is applied once"),
                Map.entry("recordContactEvents", "each event has an id, by which it is recorded once"),
                Map.entry("sendTransactionalEmail", "the external id of the email is its key"),
                Map.entry("validateEmail", "it only reads"),
                Map.entry("retryFailedRecipients", "repeating the request finds nobody left to retry"),
                Map.entry("addListMembers", "subscribers stay subscribed"),
                Map.entry(
                        "subscribeToList",
                        "a form of a browser, which sends no such header; who is asked already gets no second email"),
                Map.entry(
                        "confirmSubscription",
                        "a form of a browser, which sends no such header; a subscription is confirmed once"),
                Map.entry(
                        "choosePreferences",
                        "a form of a browser, which sends no such header; it sets the whole choice"),
                Map.entry(
                        "unsubscribeAddress",
                        "email clients send it without such a header (RFC 8058); an address is suppressed once"),
                Map.entry("eraseContact", "what is erased stays erased"),
                Map.entry("eraseAddress", "what is erased stays erased"),
                Map.entry("previewSegment", "it only reads"),
                Map.entry("verifySender", "it looks the records up again"),
                Map.entry("addSuppression", "a suppressed address stays suppressed"),
                Map.entry("importSuppressions", "suppressed addresses stay suppressed"),
                Map.entry("buildEmailFromBlocks", "it only computes"),
                Map.entry("buildEmail", "it only computes"),
                Map.entry("restoreTemplateVersion", "If-Match keeps it from being done twice"),
                Map.entry("restoreEmailVersion", "If-Match keeps it from being done twice"),
                Map.entry("dismissEmailVersion", "a dismissed offer stays dismissed"),
                Map.entry("rescoreEngagement", "rescoring again comes to the same verdicts")));
    }
}
