package com.dryjets.email;

import static org.assertj.core.api.Assertions.assertThat;

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
}
