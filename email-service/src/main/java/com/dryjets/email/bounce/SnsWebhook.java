package com.dryjets.email.bounce;

import com.dryjets.email.sender.AccountWebhooks;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.web.PublicWeb;
import com.dryjets.kit.web.WebAnswer;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Takes in what Amazon SES reports through SNS, and confirms the subscription of a configured topic. */
@ApplicationScoped
class SnsWebhook {

    private static final Logger LOG = Logger.getLogger(SnsWebhook.class);
    private static final int LARGEST_CERTIFICATE = 64 * 1024;
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final ReportIntake intake;
    private final AccountWebhooks accounts;
    private final PublicWeb web;
    private final BounceConfig config;
    private final Clock clock;
    private final Cache<URI, byte[]> certificates = Caffeine.newBuilder()
            .maximumSize(20)
            .expireAfterWrite(Duration.ofHours(12))
            .build();

    SnsWebhook(ReportIntake intake, AccountWebhooks accounts, PublicWeb web, BounceConfig config, Clock clock) {
        this.intake = intake;
        this.accounts = accounts;
        this.web = web;
        this.config = config;
        this.clock = clock;
    }

    /** Applies a message; fails with 403 unless it is authentic and of a topic of the platform or of a tenant's route. */
    Uni<Void> receive(byte[] body) {
        SnsMessage message = SnsMessage.read(body).orElseThrow(() -> Problem.badField("", "must be a message of SNS"));
        URI certificateUrl = message.certificateUrl(config.ses().endpoint()).orElseThrow(SnsWebhook::notAuthentic);
        return tenants(message.get("TopicArn"))
                .chain(tenants -> certificate(certificateUrl)
                        .invoke(certificate -> {
                            if (!message.isSignedWith(certificate)) {
                                throw notAuthentic();
                            }
                        })
                        .chain(() -> handle(message, tenants)));
    }

    /** Returns of whose emails a topic may tell; fails with 403 for a topic that nobody has configured. */
    private Uni<Predicate<String>> tenants(String topic) {
        Predicate<String> all = tenant -> true;
        return config.ses().topics().orElse(List.of()).contains(topic)
                ? Uni.createFrom().item(all)
                : accounts.tenantsOfTopic(topic).map(SnsWebhook::only);
    }

    private static Predicate<String> only(Set<String> tenants) {
        if (tenants.isEmpty()) {
            throw notAuthentic();
        }
        return tenants::contains;
    }

    private static Problem notAuthentic() {
        return Problem.forbidden("The signature is invalid, or the SNS topic is not configured.");
    }

    private Uni<byte[]> certificate(URI url) {
        byte[] known = certificates.getIfPresent(url);
        return known != null
                ? Uni.createFrom().item(known)
                : web.read(url, Map.of(), LARGEST_CERTIFICATE)
                        .map(WebAnswer::body)
                        .invoke(read -> certificates.put(url, read));
    }

    private Uni<Void> handle(SnsMessage message, Predicate<String> tenants) {
        if (message.isSubscription()) {
            URI url = message.confirmationUrl(config.ses().endpoint()).orElseThrow(SnsWebhook::notAuthentic);
            return web.read(url, Map.of(), LARGEST_ANSWER)
                    .invoke(() -> LOG.infof("SNS subscription confirmed topic=%s", message.get("TopicArn")))
                    .replaceWithVoid();
        }
        return message.isNotification()
                ? intake.applyAll(reports(message), tenants).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private List<ReceivedReport> reports(SnsMessage message) {
        Instant now = clock.instant();
        List<ReceivedReport> reports = new ArrayList<>();
        for (BounceVerdict verdict : SesNotification.read(message.get("Message"))) {
            String id = message.get("MessageId") + "-" + reports.size();
            reports.add(new ReceivedReport("SES", id, null, verdict, now));
        }
        return reports;
    }
}
