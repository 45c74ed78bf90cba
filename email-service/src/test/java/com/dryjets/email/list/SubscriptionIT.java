package com.dryjets.email.list;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.path;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class SubscriptionIT {

    private static final String LISTS = "/marketing/email/lists";

    SmtpServer smtp;

    private final String tenant = newTenant();
    private final String address = "Anna." + tenant + "@example.com";

    @Test
    void subscribesAfterConfirmation() {
        JsonPath list = create("DOUBLE");
        String form = formPath(list);

        given().get(form)
                .then()
                .statusCode(200)
                .body(containsString("News &amp; more"))
                .body(containsString("Shirts"));
        subscribe(form, address, "Shirts").statusCode(200).body(containsString("Check your inbox"));
        assertThat(size(list)).isZero();
        String confirm = path(awaitMail(), "/marketing/email/confirm/");
        given().get(confirm).then().statusCode(200);
        assertThat(size(list)).isZero();
        String page = given().post(confirm).then().statusCode(200).extract().asString();

        assertThat(size(list)).isOne();
        assertThat(contact().getString("consent.status")).isEqualTo("GRANTED");
        String preferences = path(page, "/marketing/email/preferences/");
        given().get(preferences)
                .then()
                .statusCode(200)
                .body(containsString(address))
                .body(containsString("checked"));
    }

    @Test
    void answersTheSameForKnownAddressesAndPrograms() {
        JsonPath list = create("DOUBLE");
        String form = formPath(list);

        String first = subscribe(form, address, "Shirts").extract().asString();
        String second = subscribe(form, address, "Shirts").extract().asString();
        String program = given().contentType("application/x-www-form-urlencoded")
                .formParams(Map.of("email", "bot." + address, "website", "http://spam.example"))
                .post(form)
                .asString();

        assertThat(second).isEqualTo(first);
        assertThat(program).isEqualTo(first);
        awaitMail();
        assertThat(smtp.emailsTo("bot." + tenant)).isEmpty();
        assertThat(marketer(tenant).get("/marketing/email/contacts").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void lettingGoOfEverythingNeedsAPost() {
        JsonPath list = create("SINGLE");
        subscribe(formPath(list), address, "Shirts").statusCode(200);
        assertThat(size(list)).isOne();
        String preferences = URI.create(marketer(tenant)
                        .get("/marketing/email/contacts/" + contact().getString("id") + "/preferences-link")
                        .jsonPath()
                        .getString("url"))
                .getPath();

        given().contentType("application/x-www-form-urlencoded")
                .formParam("list", list.getString("id"))
                .post(preferences)
                .then()
                .statusCode(200)
                .body(containsString("saved"));
        assertThat(size(list)).isOne();
        given().contentType("application/x-www-form-urlencoded")
                .formParam("List-Unsubscribe", "One-Click")
                .post(preferences)
                .then()
                .statusCode(200);

        assertThat(size(list)).isZero();
        assertThat(contact().getString("consent.status")).isEqualTo("WITHDRAWN");
        marketer(tenant).get("/marketing/email/unsubscribe/list").then().body("items.size()", equalTo(1));
        // Anyone can type in an address: who opted out has to confirm, also for a list with single opt-in.
        subscribe(formPath(list), address, "Shirts").statusCode(200);
        assertThat(size(list)).isZero();
        given().post(path(awaitMail(), "/marketing/email/confirm/")).then().statusCode(200);
        assertThat(size(list)).isOne();
        marketer(tenant).get("/marketing/email/unsubscribe/list").then().body("items.size()", equalTo(0));
    }

    @Test
    void saysWhatIsWrongWithTheFormAndRefusesForgedLinks() {
        String form = formPath(create("DOUBLE"));

        subscribe(form, "<script>", "x")
                .statusCode(200)
                .body(containsString("valid email address"))
                .body(not(containsString("<script>")));
        given().get(forged(form)).then().statusCode(404);
        given().get("/marketing/email/confirm/" + form.substring(form.lastIndexOf('/') + 1))
                .then()
                .statusCode(404);
    }

    /** Changes the token in its middle: of its last character, not every bit counts. */
    private static String forged(String path) {
        int middle = path.lastIndexOf('/') + (path.length() - path.lastIndexOf('/')) / 2;
        char other = path.charAt(middle) == 'A' ? 'B' : 'A';
        return path.substring(0, middle) + other + path.substring(middle + 1);
    }

    @Test
    void confirmsARequestOnceAndOnlyWhileItIsOpen() {
        JsonPath list = create("DOUBLE");
        subscribe(formPath(list), address, "Shirts").statusCode(200);
        String confirm = path(awaitMail(), "/marketing/email/confirm/");
        String page = given().post(confirm).then().statusCode(200).extract().asString();
        String preferences = path(page, "/marketing/email/preferences/");

        given().post(confirm).then().statusCode(200);
        given().contentType("application/x-www-form-urlencoded")
                .formParam("List-Unsubscribe", "One-Click")
                .post(preferences)
                .then()
                .statusCode(200)
                .body(containsString("You are unsubscribed from all marketing."));
        given().post(confirm)
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("This link is invalid or has expired."));

        assertThat(size(list)).isZero();
        assertThat(contact().getString("consent.status")).isEqualTo("WITHDRAWN");
    }

    @Test
    void confirmsOnlyTheAddressThatTheLinkWasSentTo() {
        JsonPath list = create("DOUBLE");
        subscribe(formPath(list), address, "Shirts").statusCode(200);
        String confirm = path(awaitMail(), "/marketing/email/confirm/");
        marketer(tenant)
                .body(Map.of("email", "other." + address))
                .patch("/marketing/email/contacts/" + contact().getString("id"))
                .then()
                .statusCode(200);

        given().post(confirm).then().statusCode(404);

        assertThat(size(list)).isZero();
    }

    @Test
    void choosingAListAfterAnOptOutSubscribesAgain() {
        JsonPath list = create("SINGLE");
        subscribe(formPath(list), address, "Shirts").statusCode(200);
        String preferences = URI.create(marketer(tenant)
                        .get("/marketing/email/contacts/" + contact().getString("id") + "/preferences-link")
                        .jsonPath()
                        .getString("url"))
                .getPath();
        given().contentType("application/x-www-form-urlencoded")
                .formParam("List-Unsubscribe", "One-Click")
                .post(preferences)
                .then()
                .statusCode(200);

        given().contentType("application/x-www-form-urlencoded")
                .formParam("list", list.getString("id"))
                .post(preferences)
                .then()
                .statusCode(200)
                .body(not(containsString("You are unsubscribed")));

        assertThat(contact().getString("consent.status")).isEqualTo("GRANTED");
        assertThat(contact().getBoolean("suppressed")).isFalse();
        assertThat(size(list)).isOne();
    }

    @Test
    void erasedPeopleMustConfirmToComeBack() {
        JsonPath list = create("SINGLE");
        subscribe(formPath(list), address, "Shirts").statusCode(200);
        admin(tenant)
                .contentType("application/json")
                .body(Map.of())
                .post("/marketing/email/contacts/" + contact().getString("id") + "/erase")
                .then()
                .statusCode(204);

        subscribe(formPath(list), address, "Shirts").statusCode(200);
        assertThat(size(list)).isZero();
        assertThat(contact().getString("consent.status")).isEqualTo("PENDING");
        given().post(path(awaitMail(), "/marketing/email/confirm/")).then().statusCode(200);

        assertThat(size(list)).isOne();
        admin(tenant)
                .contentType("text/csv")
                .body("email,first_name\n" + address + ",Anna\n")
                .post("/marketing/email/contacts/import")
                .then()
                .statusCode(200)
                .body("updated", equalTo(1));
    }

    @Test
    void takesAnyNameThatIsTypedIn() {
        JsonPath list = create("SINGLE");

        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("email", address, "firstName", "An\u0000na" + "x".repeat(194) + "\uD83D\uDE00"))
                .post(formPath(list))
                .then()
                .statusCode(200);

        assertThat(contact().getString("firstName")).isEqualTo("An na" + "x".repeat(194));
    }

    private JsonPath create(String optIn) {
        return marketer(tenant)
                .body(Map.of("name", "News & more", "optIn", optIn, "topics", List.of("Shirts", "Shoes")))
                .post(LISTS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String formPath(JsonPath list) {
        return URI.create(list.getString("subscribeUrl")).getPath();
    }

    private static ValidatableResponse subscribe(String form, String email, String topic) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParams(Map.of("email", email, "topic", topic))
                .post(form)
                .then();
    }

    private int size(JsonPath list) {
        return marketer(tenant)
                .get(LISTS + "/" + list.getString("id"))
                .jsonPath()
                .getInt("size");
    }

    private JsonPath contact() {
        return marketer(tenant).get("/marketing/email/contacts").jsonPath().setRootPath("items[0]");
    }

    private String awaitMail() {
        return Waiting.await()
                .until(() -> smtp.emailsTo(tenant), mails -> !mails.isEmpty())
                .getLast()
                .raw();
    }
}
