package com.dryjets.email.bounce;

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
import org.jboss.logging.Logger;

/** Takes in what Amazon SES reports through SNS, and confirms the subscription of a configured topic. */
@ApplicationScoped
class SnsWebhook {

    private static final Logger LOG = Logger.getLogger(SnsWebhook.class);
    private static final int LARGEST_CERTIFICATE = 64 * 1024;
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final ReportIntake intake;
    private final PublicWeb web;
    private final BounceConfig config;
    private final Clock clock;
    private final Cache<URI, byte[]> certificates = Caffeine.newBuilder()
            .maximumSize(20)
            .expireAfterWrite(Duration.ofHours(12))
            .build();

    SnsWebhook(ReportIntake intake, PublicWeb web, BounceConfig config, Clock clock) {
        this.intake = intake;
        this.web = web;
        this.config = config;
        this.clock = clock;
    }

    /** Applies a message; fails with 403 unless it is authentic and of a configured topic. */
    Uni<Void> receive(byte[] body) {
        SnsMessage message = SnsMessage.read(body).orElseThrow(() -> Problem.badField("", "must be a message of SNS"));
        Set<String> topics = Set.copyOf(config.ses().topics().orElse(List.of()));
        URI certificateUrl = message.certificateUrl().orElseThrow(SnsWebhook::notAuthentic);
        if (!topics.contains(message.get("TopicArn"))) {
            throw notAuthentic();
        }
        return certificate(certificateUrl)
                .invoke(certificate -> {
                    if (!message.isSignedWith(certificate)) {
                        throw notAuthentic();
                    }
                })
                .chain(() -> handle(message));
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

    private Uni<Void> handle(SnsMessage message) {
        if (message.isSubscription()) {
            URI url = message.confirmationUrl().orElseThrow(SnsWebhook::notAuthentic);
            return web.read(url, Map.of(), LARGEST_ANSWER)
                    .invoke(() -> LOG.infof("SNS subscription confirmed topic=%s", message.get("TopicArn")))
                    .replaceWithVoid();
        }
        return message.isNotification()
                ? intake.applyAll(reports(message)).replaceWithVoid()
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
