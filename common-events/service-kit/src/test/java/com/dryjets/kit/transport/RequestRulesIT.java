package com.dryjets.kit.transport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
                "{\"text\": \"a\", \"colour\": \" RED\"}          | /colour | must be one of RED, GREEN",
                "{\"text\": \"a\", \"colour\": \"\"}              | /colour | must be one of RED, GREEN",
                "{\"text\": \"a\", \"colour\": \"0\"}             | /colour | must be one of RED, GREEN",
                "{\"text\": \"a\", \"id\": \"x\"}                 | /id     | must be a UUID",
                "{\"text\": \"a\", \"id\": \"1-1-1-1-1\"}         | /id     | must be a UUID",
                "{\"text\": \"a\", \"id\": \"\"}                  | /id     | must be a UUID",
                "{\"text\": \"a\", \"id\": 7}                     | /id     | must be a UUID",
                "{\"text\": \"a\", \"day\": 20420}                | /day    | must be a date between 1970 and 2200, for example 2026-11-28",
                "{\"text\": \"a\", \"day\": [2026, 11, 28]}       | /day    | must be a date between 1970 and 2200, for example 2026-11-28",
                "{\"text\": \"a\", \"day\": \"2026-11-28T09:00:00Z\"} | /day | must be a date between 1970 and 2200, for example 2026-11-28",
                "{\"text\": \"a\", \"day\": \"+12026-11-28\"}     | /day    | must be a date between 1970 and 2200, for example 2026-11-28",
                "{\"text\": \"a\", \"day\": \"\"}                 | /day    | must be a date between 1970 and 2200, for example 2026-11-28",
                "{\"text\": \"a\", \"time\": 930}                 | /time   | must be a time such as 09:30",
                "{\"text\": \"a\", \"time\": [9, 30]}             | /time   | must be a time such as 09:30",
                "{\"text\": \"a\", \"time\": \"25:00\"}           | /time   | must be a time such as 09:30",
                "{\"text\": \"a\", \"span\": 3600}                | /span   | must be an ISO 8601 duration such as PT1H",
                "{\"text\": \"a\", \"span\": \"1h\"}              | /span   | must be an ISO 8601 duration such as PT1H",
                "{\"text\": \"a\", \"link\": 7}                   | /link   | must be a URL with its scheme, such as https://example.com/news",
                "{\"text\": \"a\", \"link\": true}                | /link   | must be a URL with its scheme, such as https://example.com/news",
                "{\"text\": \"a\", \"link\": \"\"}                  | /link   | must be a URL with its scheme, such as https://example.com/news",
                "{\"text\": \"a\", \"link\": \"UTC+3\"}             | /link   | must be a URL with its scheme, such as https://example.com/news",
                "{\"text\": \"a\", \"link\": \"/news\"}             | /link   | must be a URL with its scheme, such as https://example.com/news",
                "{\"text\": \"a\", \"link\": \"//example.com\"}     | /link   | must be a URL with its scheme, such as https://example.com/news",
                "{\"text\": \"a\", \"link\": \"http://[::1\"}       | /link   | must be a URL with its scheme, such as https://example.com/news",
                "{\"text\": \"a\", \"exact\": 1}                  | /exact  | must be true or false",
                "{\"text\": \"a\", \"exact\": \"true\"}           | /exact  | must be true or false",
                "{\"text\": \"a\", \"count\": \"\"}               | /count  | must be a whole number",
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

    @Test
    void readsAndWritesEveryTypeInOneForm() {
        String body = """
                {"text": "a", "at": "2026-11-28T09:00:00Z", "amount": 1.5, "count": 2, "colour": "GREEN",
                 "id": "0190f7a2-7c3e-7000-8000-000000000000", "link": "https://example.com", "day": "2026-11-28",
                 "time": "09:30:00", "span": "PT1H30M", "exact": true, "list": ["b"], "map": {"k": "v"}}""";

        Response response = given().contentType(ContentType.JSON).body(body).post("/probe");

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.jsonPath().getMap("")).isEqualTo(JsonPath.from(body).getMap(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "nul", "{\"text\": \"a\"", "\"a\"", "[1]", "7"})
    void refusesBodiesThatAreNotAnObject(String body) {
        Response response = given().contentType(ContentType.JSON).body(body).post("/probe");

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.asString()).doesNotContain("java", "com.dryjets", "jackson");
    }

    @Test
    void namesAtMostAHundredFields() {
        String empty = "\"\",".repeat(5_000);

        Response response = given().contentType(ContentType.JSON)
                .body("{\"text\": \"a\", \"list\": [%s\"\"]}".formatted(empty))
                .post("/probe");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getList("errors")).hasSize(100);
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
        for (String path : new String[] {"/probe/a", "/probe/broken", "/probe/page", "/nowhere"}) {
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
    @ValueSource(strings = {"////", "a", "/", "a/", "/a", "*/*;q=x", "a/b/c", "text/html, ////"})
    void refusesAMalformedAcceptHeader(String accept) {
        Response response = given().header("Accept", accept).get("/probe/a");

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "application/*", "text/html, */*;q=0.1", "application/json;charset=utf-8"})
    void answersAnyAcceptHeaderThatAllowsJson(String accept) {
        Response response = given().header("Accept", accept).get("/probe/a");

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"////", "a", "/", "json", "text/plain", "application/xml", "*/*", "image/svg+xml"})
    void refusesBodiesOfAnotherMediaType(String type) throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(address("/probe"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"text\": \"a\"}"))
                .build());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(415);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void refusesABodyWithoutAMediaType() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(address("/probe"))
                .POST(BodyPublishers.ofString("{\"text\": \"a\"}"))
                .build());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(415);
        assertThat(response.body()).contains("urn:dryjets:problem:unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "count=x, ?count, must be a whole number",
        "count=1.5, ?count, must be a whole number",
        "count=, ?count, must be a whole number",
        "count=99999999999, ?count, must be a whole number",
        "exact=maybe, ?exact, must be true or false",
        "colour=BLUE, ?colour, 'must be one of RED, GREEN'",
        "colour=red, ?colour, 'must be one of RED, GREEN'",
        "colours=RED&colours=x, ?colours, 'must be one of RED, GREEN'",
        "id=1-1-1-1-1, ?id, must be a UUID",
        "day=2026-02-30, ?day, 'must be a date between 1970 and 2200, for example 2026-11-28'",
        "day=-9999-01-01, ?day, 'must be a date between 1970 and 2200, for example 2026-11-28'",
    })
    void namesTheParameterAndWhatIsWrong(String query, String pointer, String detail) {
        Response response = given().urlEncodingEnabled(false).get("/probe?" + query);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(response.jsonPath().getString("errors[0].detail")).isEqualTo(detail);
    }

    @Test
    void acceptsParametersOfTheirTypes() {
        given().get("/probe?count=1&exact=true&colour=RED&colours=RED&colours=GREEN&day=2026-11-28"
                        + "&id=0190f7a2-7c3e-7000-8000-000000000000")
                .then()
                .statusCode(200);
    }

    @Test
    void namesTheAddressThatTheClientUsed() {
        given().header("X-Forwarded-Host", "marketing.example.com")
                .header("X-Forwarded-Proto", "https")
                .contentType(ContentType.JSON)
                .body("{\"text\": \"a\"}")
                .post("/probe/things")
                .then()
                .statusCode(201)
                .header("Location", equalTo("https://marketing.example.com/probe/things/1"));
    }

    @Test
    void allowsPagesTheirOwnStylesAndForms() {
        Response response = given().get("/probe/page");

        assertThat(response.header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'unsafe-inline'", "form-action 'self'");
    }

    @Test
    void namesTheAllowedMethods() {
        Response response = given().delete("/probe/a");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.header("Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[[[", "--part\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut"})
    void refusesAMalformedForm(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/probe/files"))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body))
                .build();

        HttpResponse<String> response = send(request);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.body()).contains("multipart/form-data");
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
