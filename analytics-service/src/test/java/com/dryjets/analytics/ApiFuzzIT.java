package com.dryjets.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
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
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class ApiFuzzIT {

    private static final String TENANT = "fuzz";

    @Test
    void answersAsDocumentedWhateverIsSent() throws IOException, InterruptedException {
        UUID campaign = Ids.next();
        try (TopicWriter writer = new TopicWriter()) {
            MetricFixtures.send(writer, TENANT, MetricFixtures.metric(campaign, Channel.EMAIL, Metric.CLICKS, "3"));
        }
        Dashboards.awaitTotal(TENANT, campaign, "clicks", 3);

        assertThat(ApiFuzz.run(TENANT, campaign)).containsKeys(200, 202, 400, 404);
    }

    @Test
    void canRepeatEachPost() {
        RepeatablePosts.check(Map.ofEntries(
                Map.entry("createExport", "nothing is stored"),
                Map.entry("createReport", "nothing is stored"),
                Map.entry(
                        "stopReport",
                        "email clients send it without such a header (RFC 8058); a report is stopped once"),
                Map.entry(
                        "createReportLink",
                        "the secret in its address is not stored, so the first answer cannot be repeated")));
    }
}
