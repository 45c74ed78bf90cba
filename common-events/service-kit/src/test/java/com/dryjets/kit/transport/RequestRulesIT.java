package com.dryjets.kit.transport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every endpoint of every service does with malformed requests and unavailable dependencies. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "transport"))
class RequestRulesIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"a\\u0000b\"}                        | /text   | must not contain the NUL character",
                "{\"text\": \"\\ud83d\"}                          | /text   | must be valid Unicode text; it has an unpaired surrogate",
                "{\"text\": 7}                                    | /text   | must be a string",
                "{\"text\": true}                                 | /text   | must be a string",
                "{\"text\": {}}                                   | /text   | must be a string",
                "{}                                               | /text   | must not be null",
                "{\"text\": \"a\", \"at\": 1795876118000}         | /at     | must be an ISO 8601 date-time such as 2026-11-28T09:00:00Z",
                "{\"text\": \"a\", \"at\": \"+292278994-08-17T07:12:55Z\"} | /at | must be an ISO 8601 date-time between 1970 and 2200, for example 2026-11-28T09:00:00Z",
                "{\"text\": \"a\", \"amount\": 1e30}              | /amount | must have at most 18 digits before and 12 after the decimal point",
                "{\"text\": \"a\", \"amount\": \"1\"}             | /amount | must be a number",
                "{\"text\": \"a\", \"count\": \"1\"}              | /count  | must be a whole number",
                "{\"text\": \"a\", \"count\": 1.5}                | /count  | must be a whole number",
                "{\"text\": \"a\", \"colour\": 0}                 | /colour | must be one of RED, GREEN",
                "{\"text\": \"a\", \"colour\": \"BLUE\"}          | /colour | must be one of RED, GREEN",
                "{\"text\": \"a\", \"id\": \"x\"}                 | /id     | must be a UUID",
                "{\"text\": \"a\", \"list\": [null]}              | /list/0 | must not be null",
                "{\"text\": \"a\", \"list\": \"b\"}               | /list   | must be an array",
                "{\"text\": \"a\", \"map\": {\"k\": null}}        | /map/k  | must not be null",
                "{\"text\": \"a\", \"extra\": 1}                  | /extra  | is not a known field",
            })
    void namesTheFieldAndWhatIsWrong(String body, String pointer, String detail) {
        Response response = given().contentType(ContentType.JSON).body(body).post("/probe");

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(response.jsonPath().getString("errors[0].detail")).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "nul", "{\"text\": \"a\"", "\"a\"", "[1]", "7"})
    void refusesBodiesThatAreNotAnObject(String body) {
        Response response = given().contentType(ContentType.JSON).body(body).post("/probe");

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.asString()).doesNotContain("java", "com.dryjets", "jackson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/a%00b", "/probe/a?q=a%00b"})
    void refusesNulInParameters(String path) {
        Response response = given().urlEncodingEnabled(false).get(path);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.contentType()).startsWith("application/problem+json");
    }

    @Test
    void addsSecurityHeaders() {
        for (String path : new String[] {"/probe/a", "/probe/broken", "/nowhere"}) {
            Response response = given().get(path);

            assertThat(response.header("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(response.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(response.header("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
        }
    }

    @Test
    void answers503WhileTheDatabaseIsUnavailable() {
        Response response = given().get("/probe/down");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.header("Retry-After")).isEqualTo("5");
        assertThat(response.asString()).doesNotContain("database");
    }

    @Test
    void hidesTheReasonOfAnInternalError() {
        Response response = given().get("/probe/broken");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.asString()).doesNotContain("secret");
        assertThat(response.jsonPath().getString("traceId")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/svg+xml"})
    void answersOnlyInJson(String accept) {
        Response response = given().accept(accept).get("/probe/a");

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"////", "a", "/", "*/*;q=x"})
    void refusesAMalformedAcceptHeader(String accept) {
        Response response = given().header("Accept", accept).get("/probe/a");

        assertThat(response.statusCode()).as(response.asString()).isIn(200, 400, 406);
    }

    @Test
    void namesTheAllowedMethods() {
        Response response = given().delete("/probe/a");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.header("Allow")).contains("GET");
    }
}
