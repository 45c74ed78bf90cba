package com.dryjets.analytics.report.share;

import static com.dryjets.analytics.report.SharingFixtures.LINKS;
import static com.dryjets.analytics.report.SharingFixtures.post;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.dryjets.kit.tenancy.TenantTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Links over REST, and how their readers open them. */
final class LinkFixtures {

    static final String TENANT = "sharing";
    static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    private LinkFixtures() {}

    static JsonPath create(UUID campaign, Map<String, ?> fields) {
        return post(LINKS, TENANT, of(campaign, fields))
                .statusCode(201)
                .body("link.createdBy", notNullValue())
                .body("link.openedCount", equalTo(0))
                .extract()
                .jsonPath();
    }

    static void assertRejected(UUID campaign, Map<String, ?> fields, String pointer) {
        post(LINKS, TENANT, of(campaign, fields)).statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static Map<String, Object> of(UUID campaign, Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("campaignId", campaign);
        return body;
    }

    static String path(JsonPath created) {
        URI url = URI.create(created.getString("url"));
        assertThat(url).hasScheme("http").hasHost("localhost").hasPort(8080);
        return url.getPath();
    }

    static ValidatableResponse open(String path, String accept) {
        return given().accept(accept).get(path).then();
    }

    static ValidatableResponse list(String tenant, UUID campaign) {
        return marketer(tenant).get(LINKS + "?campaignId=" + campaign).then().statusCode(200);
    }

    static ValidatableResponse revoke(String tenant, UUID id) {
        // An empty answer satisfies any Accept header.
        return marketer(tenant).accept("image/png").delete(LINKS + "/" + id).then();
    }

    /** Runs a statement for the links of a campaign; answers its first row, or null. */
    static Row execute(TenantTransaction transactions, UUID campaign, String sql) {
        return transactions
                .sql(TENANT, connection -> connection.preparedQuery(sql).execute(Tuple.of(campaign)))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next())
                .await()
                .atMost(Duration.ofSeconds(30));
    }
}
