package com.dryjets.email.tracking;

import com.dryjets.email.rendering.CompiledEmail.RecipientUrls;
import com.dryjets.email.tracking.TrackingToken.Copy;
import com.dryjets.email.tracking.TrackingToken.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
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

    /**
     * Returns the URLs of a recipient's copy, which is about to be handed over.
     *
     * @param links the targets of its links, by position
     */
    public RecipientUrls of(String tenant, UUID campaignId, UUID emailId, UUID recipientId, List<String> links) {
        TrackedCopy copy = new TrackedCopy(tenant, campaignId, emailId, recipientId, clock.instant(), links);
        return new RecipientUrls() {
            @Override
            public String link(int position) {
                return root + "/t/c/"
                        + write(copy, Kind.CLICK, position, copy.links().get(position));
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
        };
    }

    private String write(TrackedCopy copy, Kind kind, int link, String target) {
        Copy in = new Copy(copy.campaignId(), copy.emailId(), copy.writtenAt(), target);
        return signer.write(new TrackingToken(kind, copy.tenant(), copy.recipientId(), link, in));
    }
}
