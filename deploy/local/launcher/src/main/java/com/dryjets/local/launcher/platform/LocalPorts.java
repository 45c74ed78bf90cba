package com.dryjets.local.launcher.platform;

import com.dryjets.local.infra.Ports;
import com.dryjets.local.infra.StartupProblem;
import com.dryjets.local.launcher.gateway.RouteTable;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of a local run. They are fixed because browsers, tokens and links in emails contain them. */
public final class LocalPorts {
    public static final int GATEWAY = 8080;
    public static final int ISSUER = 8090;
    public static final int NETWORKS = 8091;
    public static final int INBOX = 8092;
    public static final int SMTP = 2525;
    /** Where email-service receives bounces and complaints. */
    public static final int REPORTS = 2526;

    public static final int POSTGRES = 15432;
    public static final int KAFKA = 19092;

    private LocalPorts() {}

    /** Returns the web pages that run beside the services, name to URL. */
    public static Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("Inbox: every email sent", "http://localhost:%d/".formatted(INBOX));
        links.put("Social networks: every post published", "http://localhost:%d/sandbox/posts".formatted(NETWORKS));
        links.put(
                "Token issuer (OpenID Connect)",
                "http://localhost:%d/dryjets/.well-known/openid-configuration".formatted(ISSUER));
        return links;
    }

    /** Fails if another program uses one of the ports. */
    public static void checkFree(RouteTable table) {
        Map<Integer, String> owners = new LinkedHashMap<>();
        owners.put(GATEWAY, "gateway");
        table.services().forEach((service, port) -> owners.put(port, service));
        owners.put(ISSUER, "token issuer");
        owners.put(NETWORKS, "social network sandbox");
        owners.put(INBOX, "email inbox");
        owners.put(SMTP, "SMTP server");
        owners.put(REPORTS, "bounces of email-service");
        owners.put(POSTGRES, "PostgreSQL");
        owners.put(KAFKA, "Kafka");
        owners.forEach((port, owner) -> {
            if (Ports.isTaken(port)) {
                throw new StartupProblem(
                        "Port %1$d (%2$s) is in use by another program. Stop it (find it with: ss -ltnp 'sport = :%1$d') and try again."
                                .formatted(port, owner));
            }
        });
    }
}
