package com.dryjets.local.launcher.platform;

import com.dryjets.local.infra.Ports;
import com.dryjets.local.infra.StartupProblem;
import com.dryjets.local.launcher.gateway.RouteTable;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of a local run: fixed, because browsers, tokens and links in mails name them. */
public final class LocalPorts {
    public static final int GATEWAY = 8080;
    public static final int ISSUER = 8090;
    public static final int NETWORKS = 8091;
    public static final int INBOX = 8092;
    public static final int SMTP = 2525;
    public static final int POSTGRES = 15432;
    public static final int KAFKA = 19092;

    private LocalPorts() {}

    /** Where a browser finds what runs beside the services. */
    public static Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("Inbox: every mail that was sent", "http://localhost:%d/".formatted(INBOX));
        links.put("Networks: every post that was published", "http://localhost:%d/sandbox/posts".formatted(NETWORKS));
        links.put(
                "Issuer of the tokens (OpenID Connect)",
                "http://localhost:%d/dryjets/.well-known/openid-configuration".formatted(ISSUER));
        return links;
    }

    /** Refuses to go on when something else listens on one of them. */
    public static void requireFree(RouteTable table) {
        Map<Integer, String> owners = new LinkedHashMap<>();
        owners.put(GATEWAY, "the gateway");
        table.services().forEach((service, port) -> owners.put(port, service));
        owners.put(ISSUER, "the token issuer");
        owners.put(NETWORKS, "the sandbox of the social networks");
        owners.put(INBOX, "the web inbox");
        owners.put(SMTP, "the SMTP sink");
        owners.put(POSTGRES, "PostgreSQL");
        owners.put(KAFKA, "Kafka");
        owners.forEach((port, owner) -> {
            if (Ports.isTaken(port)) {
                throw new StartupProblem(
                        "Port %1$d, which %2$s needs, is taken by another program: stop it (ss -ltnp 'sport = :%1$d' names it) and try again."
                                .formatted(port, owner));
            }
        });
    }
}
