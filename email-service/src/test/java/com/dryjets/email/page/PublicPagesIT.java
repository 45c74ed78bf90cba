package com.dryjets.email.page;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.path;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SiteResource;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** All public pages have the look of their tenant, in HTML that assistive technology can use, and load nothing. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@QuarkusTestResource(SiteResource.class)
class PublicPagesIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GREEN = "#166534";
    private static final String RED = "#b91c1c";
    private static final String FOREIGN = "bm90IGEgdG9rZW4";

    SmtpServer smtp;
    SiteResource.Site site;

    private final String tenant = newTenant();

    @Test
    void haveTheLookOfTheirTenantAndCanBeUsedByAll() {
        brand(site.url("/logo.png"));
        String form = URI.create(list(null)).getPath();
        Waiting.await().until(() -> given().get(form).asString().contains("data:image/png"));

        Map<String, Response> pages = pages(null);

        assertThat(pages).hasSize(8);
        pages.forEach((name, page) -> {
            Document document = Jsoup.parse(page.asString());
            requireAccessible(name, document);
            requireSelfContained(name, page, document);
            assertThat(document.selectFirst("style").data())
                    .as(name)
                    .contains("--button: " + GREEN, "--page: #ecfdf5", "--page: #022c22", "Georgia")
                    .doesNotContain("--button: #1d4ed8");
            assertThat(document.title()).as(name).endsWith(" · Sunrise & Co");
            assertThat(document.selectFirst("header img").attr("src")).as(name).startsWith("data:image/png;base64,");
            assertThat(document.selectFirst("footer").text()).as(name).contains("Sunrise & Co", "Hauptstraße 1");
        });
        assertThat(pages.get("unsubscribe").asString()).contains("emails from Sunrise &amp; Co");
    }

    @Test
    void haveTheColorOfTheirList() {
        brand(site.url("/gone"));

        Map<String, Response> pages = pages(RED);

        for (String name : List.of("subscribe", "asked", "confirm", "confirmed")) {
            assertThat(pages.get(name).asString()).as(name).contains("--button: " + RED, "--page: #ecfdf5");
        }
        for (String name : List.of("preferences", "saved", "unsubscribe", "unsubscribed")) {
            assertThat(pages.get(name).asString()).as(name).contains("--button: " + GREEN);
        }
        pages.forEach((name, page) -> {
            Document document = Jsoup.parse(page.asString());
            assertThat(document.select("header img")).as(name).isEmpty();
            assertThat(document.selectFirst("header").text()).as(name).isEqualTo("Sunrise & Co");
        });
    }

    @Test
    void canBeUsedByAllWithoutABrandAndForInvalidLinks() {
        Map<String, Response> pages = new HashMap<>(pages(null));
        for (String path : List.of("subscribe/", "confirm/", "preferences/", "u/")) {
            Response page = given().get("/marketing/email/" + path + FOREIGN);
            assertThat(page.statusCode()).isEqualTo(404);
            pages.put("invalid " + path, page);
        }
        String form = URI.create(list(null)).getPath();
        pages.put("form with a problem", submit(form, Map.of("email", "nobody")));

        pages.forEach((name, page) -> {
            Document document = Jsoup.parse(page.asString());
            requireAccessible(name, document);
            requireSelfContained(name, page, document);
            assertThat(document.select("header, footer")).as(name).isEmpty();
        });
    }

    @Test
    void theEmailThatAsksForAConfirmationHasTheColorToo() {
        brand(null);
        submit(URI.create(list(null)).getPath(), Map.of("email", address(tenant, "anna")));

        assertThat(arrived("anna").replace("=\r\n", "")).contains("background:" + GREEN);
    }

    private static void requireAccessible(String name, Document document) {
        assertThat(document.selectFirst("html").attr("lang")).as(name).isEqualTo("en");
        assertThat(document.title()).as(name).isNotBlank();
        assertThat(document.select("main")).as(name).hasSize(1);
        assertThat(document.select("h1")).as(name).hasSize(1);
        assertThat(document.selectFirst("main h1").text()).as(name).isNotBlank();
        assertThat(document.select("h2, h3, h4")).as(name).isEmpty();
        for (Element field : document.select("input")) {
            boolean labelled = field.closest("label") != null
                    || !document.select("label[for=" + field.id() + "]").isEmpty();
            assertThat(labelled).as(name + ": " + field).isTrue();
        }
        for (Element group : document.select("fieldset")) {
            assertThat(group.child(0).normalName()).as(name + ": " + group).isEqualTo("legend");
        }
        assertThat(document.select("button, a"))
                .as(name)
                .allSatisfy(one -> assertThat(one.text()).isNotBlank());
        assertThat(document.select("img"))
                .as(name)
                .allSatisfy(one -> assertThat(one.attr("alt")).isNotBlank());
        assertThat(document.select("[id]").eachAttr("id")).as(name).doesNotHaveDuplicates();
        assertThat(document.select("[aria-describedby]"))
                .as(name)
                .allSatisfy(one -> assertThat(document.getElementById(one.attr("aria-describedby")))
                        .isNotNull());
        assertThat(document.select("meta[name=viewport]").attr("content"))
                .as(name)
                .doesNotContain("maximum-scale", "user-scalable");
    }

    /** The policy of all pages, under which nothing of this could be loaded. */
    private static void requireSelfContained(String name, Response page, Document document) {
        assertThat(page.header("Content-Security-Policy"))
                .as(name)
                .isEqualTo("default-src 'none'; frame-ancestors 'none'; style-src 'unsafe-inline'; img-src data:;"
                        + " form-action 'self'");
        assertThat(document.select("[style], script, link, iframe, img:not([src^=data:])"))
                .as(name)
                .isEmpty();
        assertThat(document.selectFirst("style").data()).as(name).doesNotContain("url(", "@import");
    }

    /** Visits all pages on the way from a sign-up to an unsubscription. */
    private Map<String, Response> pages(String color) {
        String anna = address(tenant, "anna");
        String form = URI.create(list(color)).getPath();
        Map<String, Response> pages = new LinkedHashMap<>();
        pages.put("subscribe", given().get(form));
        pages.put("asked", submit(form, Map.of("email", anna, "topic", "Shirts")));
        String confirm = path(arrived("anna"), "/marketing/email/confirm/");
        pages.put("confirm", given().get(confirm));
        pages.put("confirmed", given().post(confirm));
        String preferences = path(pages.get("confirmed").asString(), "/marketing/email/preferences/");
        pages.put("preferences", given().get(preferences));
        pages.put("saved", submit(preferences, Map.of("topic", "none")));
        String unsubscribe = path(campaignEmail("ben"), "/marketing/email/u/");
        pages.put("unsubscribe", given().get(unsubscribe));
        pages.put("unsubscribed", given().post(unsubscribe));
        pages.forEach((name, page) -> assertThat(page.statusCode()).as(name).isEqualTo(200));
        return pages;
    }

    private String list(String color) {
        Map<String, Object> list = new HashMap<>(Map.of("name", "News " + Ids.next(), "topics", List.of("Shirts")));
        list.put("color", color);
        list.put("description", "Once a week");
        return marketer(tenant)
                .body(list)
                .post("/marketing/email/lists")
                .then()
                .statusCode(201)
                .extract()
                .path("subscribeUrl");
    }

    private static Response submit(String path, Map<String, String> fields) {
        return given().contentType(FORM).formParams(fields).post(path);
    }

    private String campaignEmail(String name) {
        contacts(tenant, name);
        try (TopicWriter writer = new TopicWriter()) {
            publish(writer, tenant, approved(runningCampaign(writer, tenant), Ids.next(), "Hello"));
            return arrived(name);
        }
    }

    private String arrived(String name) {
        return Waiting.await()
                .until(() -> smtp.emailsTo(address(tenant, name)), mails -> !mails.isEmpty())
                .getFirst()
                .raw();
    }

    private void brand(String logo) {
        Map<String, Object> brand = new HashMap<>(Map.of(
                "companyName",
                "Sunrise & Co",
                "address",
                "Hauptstraße 1, 1010 Wien",
                "font",
                "SERIF",
                "colors",
                Map.of("primary", GREEN, "background", "#ecfdf5"),
                "darkColors",
                Map.of("background", "#022c22")));
        if (logo != null) {
            brand.put("logo", Map.of("url", logo, "alt", "Sunrise bakery"));
        }
        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(brand)
                .put("/marketing/email/brand")
                .then()
                .statusCode(200);
    }
}
