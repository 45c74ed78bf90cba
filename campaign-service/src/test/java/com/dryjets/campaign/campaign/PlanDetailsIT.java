package com.dryjets.campaign.campaign;

import static com.dryjets.campaign.CampaignFixtures.plan;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags, owners and copies. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class PlanDetailsIT {

    private static final String CAMPAIGNS = "/marketing/campaigns";

    private final String tenant = "details-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void storesTagsOnceInLowerCaseAndFiltersByThem() {
        UUID id = create("tags", List.of(" Spring  Sale ", "spring sale", "b2b"));
        create("tags", List.of("b2b"));
        create("tags", List.of("b2", "100%_b2b"));

        marketer(tenant).get(CAMPAIGNS + "/" + id).then().body("tags", contains("spring sale", "b2b"));
        viewer(tenant)
                .queryParam("tag", "Spring Sale")
                .get(CAMPAIGNS)
                .then()
                .body("items.id", contains(id.toString()))
                .body("counts.ALL", equalTo(1));
        viewer(tenant).queryParam("tag", "b_b").get(CAMPAIGNS).then().body("items", empty());
        viewer(tenant)
                .get(CAMPAIGNS + "/tags")
                .then()
                .body("items.tag", contains("b2b", "100%_b2b", "b2", "spring sale"))
                .body("items.campaigns", contains(2, 1, 1, 1));
        viewer("another-" + tenant).get(CAMPAIGNS + "/tags").then().body("items", empty());
    }

    @Test
    void belongsToItsCreatorUntilAnotherOwnerIsNamed() {
        UUID id = create("owner", null);
        String creator = marketer(tenant).get(CAMPAIGNS + "/" + id).path("owner");

        marketer(tenant)
                .body(Map.of("owner", " Anna "))
                .patch(CAMPAIGNS + "/" + id)
                .then()
                .statusCode(200)
                .body("owner", equalTo("Anna"))
                .body("createdBy", equalTo(creator));
        viewer(tenant).queryParam("owner", "Anna").get(CAMPAIGNS).then().body("items.id", contains(id.toString()));
        viewer(tenant).queryParam("owner", creator).get(CAMPAIGNS).then().body("items", empty());
        viewer(tenant)
                .get(CAMPAIGNS + "/" + id + "/history")
                .then()
                .body("items[0].change", equalTo("owner changed"))
                .body("items[0].to", equalTo("Anna"));
    }

    @ParameterizedTest
    @CsvSource({"owner,' ',/owner", "tags,'a,b',/tags/0", "tags,' ',/tags/0"})
    void rejectsInvalidValues(String field, String value, String pointer) {
        Object given = field.equals("tags") ? List.of(value) : value;

        marketer(tenant)
                .body(with(field, given))
                .post(CAMPAIGNS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void movesCopyToNewStartAndKeepsItsLength() {
        UUID id = create("copy", List.of("spring"));
        Instant startsAt = Instant.parse("2030-03-01T08:00:00Z");

        marketer(tenant)
                .body(Map.of("startsAt", startsAt.toString()))
                .post(CAMPAIGNS + "/" + id + "/duplicate")
                .then()
                .statusCode(201)
                .body("startsAt", equalTo(startsAt.toString()))
                .body("endsAt", equalTo(startsAt.plus(Duration.ofHours(1)).toString()))
                .body("tags", contains("spring"));
    }

    @Test
    void cutsALongNameOfACopyBetweenVisibleCharacters() {
        UUID id = create("b".repeat(192) + "👩‍👧" + "ccc", List.of());

        marketer(tenant)
                .body(Map.of())
                .post(CAMPAIGNS + "/" + id + "/duplicate")
                .then()
                .statusCode(201)
                .body("name", equalTo("b".repeat(192) + " (copy)"));
    }

    private UUID create(String name, List<String> tags) {
        Map<String, Object> body = new HashMap<>(plan(name, "EMAIL"));
        body.put("tags", tags);
        return marketer(tenant)
                .body(body)
                .post(CAMPAIGNS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = new HashMap<>(plan("Spring", "EMAIL"));
        body.put(field, value);
        return Collections.unmodifiableMap(body);
    }
}
