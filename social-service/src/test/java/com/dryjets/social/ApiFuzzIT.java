package com.dryjets.social;

import static com.dryjets.testkit.Events.publish;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
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
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class ApiFuzzIT {

    private static final String TENANT = "fuzz";

    @Test
    void answersAsDocumentedWhateverIsSent() throws IOException, InterruptedException {
        UUID campaign = Ids.next();
        SocialFixtures.connect(TENANT, Channel.LINKEDIN);
        try (TopicWriter writer = new TopicWriter()) {
            publish(writer, TENANT, SocialFixtures.launched(campaign, Ids.next(), Channel.LINKEDIN));
        }

        assertThat(ApiFuzz.run(TENANT, campaign)).containsKeys(200, 400, 404);
    }

    @Test
    void canRepeatEachPost() {
        RepeatablePosts.check(Map.ofEntries(
                Map.entry("connectAccount", "connecting an account again renews its tokens"),
                Map.entry("connectAccountByPassword", "connecting an account again renews its tokens"),
                Map.entry("startAccountLogin", "a login that nobody completes connects nothing, and expires"),
                Map.entry("connectAccountsOfLogin", "connecting an account again renews its tokens"),
                Map.entry("processScheduled", "the service looks for what is due all the time"),
                Map.entry("queueFromContent", "repeating the request adds nothing twice"),
                Map.entry("publishPost", "a post is published once"),
                Map.entry("reschedulePost", "it sets the time"),
                Map.entry("approvePost", "a post is approved once: repeated, it answers 409"),
                Map.entry("cancelPost", "a post is cancelled once: repeated, it answers 409"),
                Map.entry("retryPost", "a failed post is retried once, and looking a post up again changes nothing"),
                Map.entry("settlePost", "a post is settled once: repeated, it answers 409"),
                Map.entry("validatePlatform", "it asks the network again")));
    }
}
