package com.dryjets.email.route.smtp;

import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.Bounded;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.MailRoute;
import com.dryjets.email.route.OutgoingMessage;
import com.dryjets.email.route.smtp.SmtpSettings.Login;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The platform's own mail server. */
@ApplicationScoped
public class PlatformRoute implements MailRoute, Bounded {

    private final SmtpRoute smtp;

    PlatformRoute(Vertx vertx, SmtpRouteConfig config) {
        Optional<Login> login = config.username()
                .map(username -> new Login(username, config.password().orElse("")));
        SmtpSettings settings = new SmtpSettings(
                config.host(),
                config.port(),
                config.encryption(),
                login,
                config.trustedCertificates().map(PlatformRoute::read),
                false,
                config.helloName(),
                config.connections(),
                config.messagesPerConnection(),
                config.timeouts().all());
        this.smtp = new SmtpRoute(vertx, Infrastructure.getDefaultWorkerPool(), settings);
        if (config.limits().connections().isPresent()) {
            smtp.allow(0);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        smtp.close();
    }

    private static String read(Path pem) {
        try {
            return Files.readString(pem);
        } catch (IOException e) {
            throw new UncheckedIOException("dryjets.smtp.trusted-certificates cannot be read: " + pem, e);
        }
    }

    @Override
    public Uni<Delivery> deliver(OutgoingMessage message, Attempt attempt) {
        return smtp.deliver(message, attempt);
    }

    @Override
    public void allow(int connections) {
        smtp.allow(connections);
    }

    @Override
    public int used() {
        return smtp.used();
    }
}
