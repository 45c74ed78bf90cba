package com.dryjets.email.sender;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.pace.RouteLimits;
import com.dryjets.email.route.smtp.TlsMode;
import com.dryjets.email.sender.DnsFinding.Purpose;
import com.dryjets.email.sender.DnsFinding.Status;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SenderJsonTest {

    @Test
    void readsRoutesThatItWrote() {
        RouteSettings relay = new RouteSettings(
                RouteType.SMTP, "smtp.example.com", 587, TlsMode.REQUIRED, "sunrise", null, null, null, null);
        RouteSettings limited = new RouteSettings(
                RouteType.SES,
                null,
                null,
                null,
                "AKIDEXAMPLE",
                "eu-central-1",
                new RouteLimits(0.5, 3),
                new RouteWebhook(null, "arn"),
                true);

        assertThat(SenderJson.route(new JsonObject(SenderJson.write(relay).encode())))
                .isEqualTo(relay);
        assertThat(SenderJson.route(new JsonObject(SenderJson.write(limited).encode())))
                .isEqualTo(limited);
        assertThat(SenderJson.write(RouteSettings.PLATFORM).encode()).isEqualTo("{\"type\":\"PLATFORM\"}");
        assertThat(SenderJson.route(new JsonObject("{\"type\":\"PLATFORM\"}"))).isEqualTo(RouteSettings.PLATFORM);
    }

    @Test
    void readsFindingsThatItWrote() {
        Map<Purpose, DnsFinding> dns = Map.of(
                Purpose.SPF,
                new DnsFinding(
                        Purpose.SPF, "example.com", "v=spf1 ~all", Status.SEVERAL, List.of("v=spf1", "v=spf1 -all")));

        assertThat(SenderJson.dns(new JsonObject(SenderJson.write(dns).encode())))
                .isEqualTo(dns);
    }
}
