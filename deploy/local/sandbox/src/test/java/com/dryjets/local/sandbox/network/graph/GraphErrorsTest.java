package com.dryjets.local.sandbox.network.graph;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.dryjets.local.sandbox.SandboxExtension;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests versions, retired metrics, usage headers and error codes. */
class GraphErrorsTest {

    private static final String PAGE = "/v25.0/sunrise-facebook";

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void oneRetiredMetricFailsTheWholeRequest() {
        String id = post("metrics");

        facebook()
                .queryParam("metric", "post_media_view,post_total_media_view_unique,post_clicks")
                .get("/v25.0/" + id + "/insights")
                .then()
                .statusCode(200)
                .body("data.name", contains("post_media_view", "post_total_media_view_unique", "post_clicks"))
                .body("data.period.unique()", contains("lifetime"));
        facebook()
                .queryParam("metric", "post_media_view,post_impressions")
                .get("/v25.0/" + id + "/insights")
                .then()
                .statusCode(400)
                .body("error.code", is(100))
                .body("error.message", is("(#100) The value must be a valid insights metric"));
        facebook().get("/v25.0/" + id + "/insights").then().body("error.error_subcode", is(1504028));
    }

    @Test
    void refusesRetiredAndUnknownVersions() {
        facebook().get("/v19.0/me").then().statusCode(400).body("error.code", is(2635));
        facebook()
                .get("/v99.0/me")
                .then()
                .statusCode(400)
                .body("error.code", is(2500))
                .body("error.message", is("Unknown path components: /me"));
        facebook().get("/v23.0/me").then().statusCode(200).header("facebook-api-version", "v23.0");
    }

    @Test
    void reportsUsageAndWhenAccessIsRegained() {
        facebook()
                .get("/v25.0/me")
                .then()
                .header("X-App-Usage", containsString("total_cputime"))
                .header("X-Business-Use-Case-Usage", containsString("estimated_time_to_regain_access"));
        given().body("{\"network\":\"facebook\",\"kind\":\"rate_limited\",\"seconds\":600}")
                .post(sandbox.url() + "/sandbox/faults");

        facebook()
                .formParam("message", "x")
                .post(PAGE + "/feed")
                .then()
                .statusCode(403)
                .body("error.code", is(4))
                .body("error.is_transient", is(true))
                .header("X-Business-Use-Case-Usage", containsString("\"estimated_time_to_regain_access\":10"));
    }

    @Test
    void tellsExpiredAndCheckpointedTokensApart() {
        assertFault("token_expired", 190, 463);
        assertFault("account_gone", 190, 459);
        assertFault("spam_suspected", 368, 1390008);
    }

    private void assertFault(String kind, int code, int subcode) {
        given().body("{\"network\":\"facebook\",\"kind\":\"" + kind + "\"}").post(sandbox.url() + "/sandbox/faults");
        facebook()
                .formParam("message", "x")
                .post(PAGE + "/feed")
                .then()
                .statusCode(400)
                .body("error.code", is(code))
                .body("error.error_subcode", is(subcode));
    }

    private String post(String message) {
        return facebook()
                .formParam("message", message)
                .post(PAGE + "/feed")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private RequestSpecification facebook() {
        return given().baseUri(sandbox.networkUrl("facebook")).queryParam("access_token", "facebook-sunrise-token");
    }
}
