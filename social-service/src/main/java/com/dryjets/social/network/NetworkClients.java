package com.dryjets.social.network;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the client of a network. */
@ApplicationScoped
public class NetworkClients {

    private final Map<Channel, NetworkClient> clients = new EnumMap<>(Channel.class);
    private final Map<Channel, Login> logins = new EnumMap<>(Channel.class);

    NetworkClients(@All List<NetworkClient> all, @All List<Login> logins) {
        all.forEach(client -> clients.put(client.channel(), client));
        logins.forEach(client -> this.logins.put(client.channel(), client));
    }

    /** The client of a channel; fails with 422 if the channel is not a social network. */
    public NetworkClient get(Channel channel) {
        NetworkClient client = clients.get(channel);
        if (client == null) {
            throw Problem.unprocessable(
                    channel + " is not a supported social network. Use one of " + channels() + ".", List.of());
        }
        return client;
    }

    /** How accounts of a channel are connected; fails with 422 if the channel is not a social network. */
    public Login login(Channel channel) {
        get(channel);
        return logins.get(channel);
    }

    public Set<Channel> channels() {
        return Set.copyOf(clients.keySet());
    }
}
