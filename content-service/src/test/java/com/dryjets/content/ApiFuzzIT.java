package com.dryjets.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.RepeatablePosts;
import com.dryjets.testkit.fuzz.ApiFuzz;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class ApiFuzzIT {

    private static final String TENANT = "fuzz";

    @Test
    void answersAsDocumentedWhateverIsSent() throws IOException, InterruptedException {
        UUID post = ContentFixtures.importedId(TENANT, BlogFixtures.SURVEYS);

        assertThat(ApiFuzz.run(TENANT, post)).containsKeys(200, 201, 400, 404);
    }

    @Test
    void canRepeatEachPost() {
        RepeatablePosts.check(Map.ofEntries(
                Map.entry("addFeed", "a feed is added once: repeated, it answers 409"),
                Map.entry("pollFeed", "a feed that is due stays due"),
                Map.entry("importBlogPosts", "importing a file or an entry again changes nothing"),
                Map.entry("recommendPlatforms", "it only computes"),
                Map.entry("approveContentPieces", "an approved piece stays approved"),
                Map.entry("restoreContentRevision", "If-Match keeps it from being done twice"),
                Map.entry("acceptContentProposal", "a proposal is accepted once: repeated, it answers 409"),
                Map.entry("discardContentProposal", "a proposal is discarded once: repeated, it answers 409"),
                Map.entry("validateContent", "it only computes")));
    }
}
