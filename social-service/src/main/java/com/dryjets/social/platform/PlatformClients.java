package com.dryjets.social.platform;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the client of a network. */
@ApplicationScoped
public class PlatformClients {

    private final Map<Channel, PlatformClient> clients = new EnumMap<>(Channel.class);

    PlatformClients(@All List<PlatformClient> all) {
        all.forEach(client -> clients.put(client.channel(), client));
    }

    /** Finds the client of a channel, or fails with 422 if the channel is not a supported network. */
    public PlatformClient get(Channel channel) {
        return find(channel)
                .orElseThrow(() -> Problem.unprocessable(
                        channel + " is not a supported social network. Use one of " + channels() + ".", List.of()));
    }

    public Optional<PlatformClient> find(Channel channel) {
        return Optional.ofNullable(clients.get(channel));
    }

    public Set<Channel> channels() {
        return Set.copyOf(clients.keySet());
    }
}
