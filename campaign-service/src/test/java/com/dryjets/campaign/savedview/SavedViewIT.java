package com.dryjets.campaign.savedview;

import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class SavedViewIT {

    private static final String VIEWS = "/marketing/campaigns/views";

    private final String tenant = "views-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void keepsFiltersAndOrderForItsOwner() {
        Map<String, Object> filters = Map.of(
                "status", "ACTIVE",
                "type", "CONVERSION",
                "channel", "EMAIL",
                "tag", "spring",
                "owner", "anna",
                "q", " wool ",
                "attention", true,
                "sort", "-spent");

        String location = save(marketer(tenant), "  Mine ", filters, false)
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("name", equalTo("Mine"))
                .body("mine", equalTo(true))
                .extract()
                .header("Location");

        marketer(tenant)
                .get(location)
                .then()
                .statusCode(200)
                .body("filters.status", equalTo("ACTIVE"))
                .body("filters.q", equalTo("wool"))
                .body("filters.attention", equalTo(true))
                .body("filters.sort", equalTo("-spent"));
        viewer(tenant).get(location).then().statusCode(404);
        viewer(tenant).get(VIEWS).then().body("items", empty());
        marketer("another-" + tenant).get(location).then().statusCode(404);
        marketer("another-" + tenant).get(VIEWS).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "status,RUNNING,/filters/status",
        "type,SALE,/filters/type",
        "channel,FAX,/filters/channel",
        "sort,colour,/filters/sort",
        "attention,maybe,/filters/attention"
    })
    void acceptsOnlyWhatTheListAccepts(String parameter, String value, String pointer) {
        save(marketer(tenant), "Odd", Map.of(parameter, value), false)
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void acceptsOnlyNamesThatReadAsTheyAre() {
        save(marketer(tenant), " ", Map.of(), false).statusCode(400);
        save(marketer(tenant), "a\u202Eb", Map.of(), false).statusCode(400);
        save(marketer(tenant), "x".repeat(81), Map.of(), false).statusCode(400);
    }

    @Test
    void refusesASecondViewOfTheSameName() {
        save(marketer(tenant), "Running", Map.of(), false).statusCode(201);
        UUID other = id(save(marketer(tenant), "Other", Map.of(), false));

        save(marketer(tenant), "RUNNING", Map.of(), false).statusCode(409);
        marketer(tenant)
                .body(Map.of("name", "running"))
                .patch(VIEWS + "/" + other)
                .then()
                .statusCode(409);
        marketer(tenant)
                .body(Map.of("name", "OTHER"))
                .patch(VIEWS + "/" + other)
                .then()
                .statusCode(200);
        save(viewer(tenant), "Running", Map.of(), false).statusCode(201);
    }

    @Test
    void limitsTheViewsOfAPerson() {
        for (int i = 0; i < SavedViewRules.MAX_OWN; i++) {
            save(marketer(tenant), "View " + i, Map.of(), false).statusCode(201);
        }

        save(marketer(tenant), "One more", Map.of(), false).statusCode(409);
        save(viewer(tenant), "Of another person", Map.of(), false).statusCode(201);
    }

    @Test
    void sharesViewsWithTheTeam() {
        UUID shared = id(save(marketer(tenant), "Team", Map.of("status", "ACTIVE"), true));
        save(viewer(tenant), "Zeta", Map.of(), false).statusCode(201);

        save(viewer(tenant), "Not for a viewer", Map.of(), true).statusCode(403);
        viewer(tenant)
                .get(VIEWS)
                .then()
                .body("items.name", contains("Zeta", "Team"))
                .body("items.mine", contains(true, false))
                .body("items[1].owner", equalTo("test-marketer"));
        viewer(tenant)
                .body(Map.of("name", "Taken over"))
                .patch(VIEWS + "/" + shared)
                .then()
                .statusCode(403);
        viewer(tenant).delete(VIEWS + "/" + shared).then().statusCode(403);
        admin(tenant)
                .body(Map.of("name", "Kept in order"))
                .patch(VIEWS + "/" + shared)
                .then()
                .statusCode(200)
                .body("owner", equalTo("test-marketer"))
                .body("mine", equalTo(false));
        admin(tenant).delete(VIEWS + "/" + shared).then().statusCode(204);
    }

    @Test
    void opensTheListWithTheViewThatEachPersonChose() {
        UUID team = id(save(marketer(tenant), "Team", Map.of(), true));
        UUID own = id(save(marketer(tenant), "Own", Map.of(), false));

        marketer(tenant).put(VIEWS + "/" + own + "/default").then().statusCode(204);
        viewer(tenant).put(VIEWS + "/" + team + "/default").then().statusCode(204);
        viewer(tenant).put(VIEWS + "/" + own + "/default").then().statusCode(404);

        marketer(tenant).get(VIEWS).then().body("defaultId", equalTo(own.toString()));
        viewer(tenant).get(VIEWS).then().body("defaultId", equalTo(team.toString()));
        viewer(tenant).delete(VIEWS + "/" + team + "/default").then().statusCode(204);
        viewer(tenant).get(VIEWS).then().body("defaultId", nullValue());
        marketer(tenant).get(VIEWS).then().body("defaultId", equalTo(own.toString()));
    }

    @Test
    void isNobodysDefaultOnceItIsNoLongerSeen() {
        UUID team = id(save(marketer(tenant), "Team", Map.of(), true));
        viewer(tenant).put(VIEWS + "/" + team + "/default").then().statusCode(204);
        marketer(tenant).put(VIEWS + "/" + team + "/default").then().statusCode(204);

        marketer(tenant)
                .body(Map.of("shared", false))
                .patch(VIEWS + "/" + team)
                .then()
                .statusCode(200);
        viewer(tenant).get(VIEWS).then().body("defaultId", nullValue());
        marketer(tenant).get(VIEWS).then().body("defaultId", equalTo(team.toString()));

        marketer(tenant).delete(VIEWS + "/" + team).then().statusCode(204);
        marketer(tenant).get(VIEWS).then().body("defaultId", nullValue()).body("items", empty());
    }

    @Test
    void checksTheVersionOfChangesAndDeletions() {
        UUID id = id(save(marketer(tenant), "View", Map.of("status", "DRAFT", "q", "wool"), false));

        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("filters", Map.of("status", "ACTIVE")))
                .patch(VIEWS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("filters.status", equalTo("ACTIVE"))
                .body("filters.q", nullValue());
        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Stale"))
                .patch(VIEWS + "/" + id)
                .then()
                .statusCode(412);
        marketer(tenant)
                .header("If-Match", "\"0\"")
                .delete(VIEWS + "/" + id)
                .then()
                .statusCode(412);
        marketer(tenant)
                .header("If-Match", "\"1\"")
                .delete(VIEWS + "/" + id)
                .then()
                .statusCode(204);
        marketer(tenant).get(VIEWS + "/" + id).then().statusCode(404);
    }

    @Test
    void savesARepeatedRequestOnce() {
        String key = UUID.randomUUID().toString();
        UUID first = id(save(marketer(tenant).header("Idempotency-Key", key), "Once", Map.of(), false));
        UUID second = id(save(marketer(tenant).header("Idempotency-Key", key), "Once", Map.of(), false));

        marketer(tenant).get(VIEWS).then().body("items.id", contains(first.toString()));
        assertThat(second).isEqualTo(first);
    }

    private static ValidatableResponse save(
            RequestSpecification person, String name, Map<String, Object> filters, boolean shared) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name, "filters", filters));
        if (shared) {
            body.put("shared", true);
        }
        return person.body(body).post(VIEWS).then();
    }

    private static UUID id(ValidatableResponse saved) {
        return saved.statusCode(201).extract().jsonPath().getUUID("id");
    }
}
