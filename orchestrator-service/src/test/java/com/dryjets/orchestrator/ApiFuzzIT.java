package com.dryjets.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
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
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class ApiFuzzIT {

    private static final String TENANT = "fuzz";

    @Test
    void answersAsDocumentedWhateverIsSent() throws IOException, InterruptedException {
        UUID campaign = Ids.next();
        try (TopicWriter writer = new TopicWriter()) {
            EventFixtures.publishDifferentNetworks(writer, TENANT, campaign);
        }
        UUID recommendation = Ava.awaitRecommendations(
                        TENANT, campaign, json -> !json.getList("items").isEmpty())
                .getUUID("items[0].id");

        assertThat(ApiFuzz.run(TENANT, campaign, recommendation)).containsKeys(200, 400, 404);
    }

    @Test
    void canRepeatEachPost() {
        String read = "what is read stays read";
        String explained = "asking again returns the same explanation";
        RepeatablePosts.check(Map.of(
                "readNotification",
                read,
                "readAllNotifications",
                read,
                "stopDigest",
                "email clients send it without such a header (RFC 8058); a digest is stopped once",
                "explainRecommendation",
                explained,
                "explainFailure",
                explained));
    }
}
