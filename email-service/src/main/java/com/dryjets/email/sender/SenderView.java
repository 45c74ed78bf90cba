package com.dryjets.email.sender;

import com.dryjets.email.message.DkimKey.Algorithm;
import com.dryjets.email.pace.RoutePause;
import com.dryjets.email.sender.DnsFinding.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sender.
 *
 * @param webhookUrl where the provider must send its reports; absent if the route has no provider
 * @param verified whether the domain publishes all records
 * @param routePause why its route is paused; absent if it works
 * @param records what the domain should publish, and what was found at the last check
 */
public record SenderView(
        UUID id,
        String address,
        @Nullable String displayName,
        @Nullable String replyTo,
        String domain,
        Algorithm dkimAlgorithm,
        RouteSettings route,
        @Nullable RoutePause routePause,
        @Nullable String webhookUrl,
        boolean verified,
        @Nullable Instant checkedAt,
        List<DnsFinding> records,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static SenderView of(Sender sender, @Nullable RoutePause pause, @Nullable String webhookUrl, String spfMechanism) {
        Map<Purpose, DnsFinding> expected = DnsRules.expected(sender, spfMechanism);
        return new SenderView(
                sender.id(),
                sender.address(),
                sender.displayName(),
                sender.replyTo(),
                sender.domain(),
                sender.dkim().algorithm(),
                sender.route(),
                pause,
                webhookUrl,
                sender.verified(),
                sender.checkedAt(),
                Stream.of(Purpose.values())
                        .map(purpose -> sender.dns().getOrDefault(purpose, expected.get(purpose)))
                        .toList(),
                sender.createdAt(),
                sender.updatedAt(),
                sender.version());
    }
}
