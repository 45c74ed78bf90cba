package com.dryjets.social;

import static com.dryjets.testkit.Events.publish;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.fuzz.ApiFuzz;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
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
}
