package com.dryjets.email.tracking;

import com.dryjets.email.rendering.CompiledEmail.RecipientUrls;
import com.dryjets.email.tracking.TrackingToken.Copy;
import com.dryjets.email.tracking.TrackingToken.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Makes the signed URLs in a recipient's copy of an email. */
@ApplicationScoped
public class TrackingUrls {

    private final TokenSigner signer;
    private final Clock clock;
    private final String home;
    private final String root;

    TrackingUrls(TokenSigner signer, TrackingConfig config, Clock clock) {
        this.signer = signer;
        this.clock = clock;
        this.home = config.publicUrl();
        this.root = config.publicUrl() + "/marketing/email";
    }

    /** Makes URLs outside of the service, which measurements do. */
    public static TrackingUrls of(String publicUrl, String secretsKey, Clock clock) {
        TrackingConfig config = new TrackingConfig() {
            @Override
            public String publicUrl() {
                return publicUrl;
            }

            @Override
            public String secretsKey() {
                return secretsKey;
            }

            @Override
            public Optional<String> recipientParameter() {
                return Optional.empty();
            }
        };
        return new TrackingUrls(new TokenSigner(config), config, clock);
    }

    /**
     * Returns the URLs of a recipient's copy, which is about to be handed over. A link's token carries where it leads in this
     * copy, and the position by which reports count all copies of the link together.
     */
    public RecipientUrls of(String tenant, UUID campaignId, UUID emailId, UUID recipientId) {
        TrackedCopy copy = new TrackedCopy(tenant, campaignId, emailId, recipientId, clock.instant());
        return new RecipientUrls() {
            @Override
            public String link(int position, String target) {
                return root + "/t/c/" + write(copy, Kind.CLICK, position, target);
            }

            @Override
            public String pixel() {
                return root + "/t/o/" + write(copy, Kind.OPEN, 0, "");
            }

            @Override
            public String hidden() {
                return root + "/t/c/" + write(copy, Kind.CLICK, HitRules.HIDDEN_LINK, home);
            }

            @Override
            public String unsubscribe() {
                return root + "/u/" + write(copy, Kind.UNSUBSCRIBE, 0, "");
            }

            @Override
            public String viewInBrowser() {
                return root + "/v/" + write(copy, Kind.VIEW, 0, "");
            }
        };
    }

    /** Returns which copy a link to view it in a browser is in, or fails with 404. */
    public TrackedCopy viewed(String text) {
        TrackingToken token = signer.require(text, Kind.VIEW);
        Copy copy = token.copy();
        if (copy == null) {
            throw TokenSigner.invalidLink();
        }
        return new TrackedCopy(token.tenant(), copy.campaignId(), copy.emailId(), token.recipient(), copy.writtenAt());
    }

    private String write(TrackedCopy copy, Kind kind, int link, String target) {
        Copy in = new Copy(copy.campaignId(), copy.emailId(), copy.writtenAt(), target);
        return signer.write(new TrackingToken(kind, copy.tenant(), copy.recipientId(), link, in));
    }
}
