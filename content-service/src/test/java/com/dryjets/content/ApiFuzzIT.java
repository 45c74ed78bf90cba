package com.dryjets.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.fuzz.ApiFuzz;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
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
}
