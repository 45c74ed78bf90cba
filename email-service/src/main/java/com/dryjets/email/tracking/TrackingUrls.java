package com.dryjets.email.tracking;

import com.dryjets.email.rendering.CompiledEmail.RecipientUrls;
import com.dryjets.email.tracking.TrackingToken.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes the signed URLs in a recipient's copy of an email. */
@ApplicationScoped
public class TrackingUrls {

    private final TokenSigner signer;
    private final String root;

    TrackingUrls(TokenSigner signer, TrackingConfig config) {
        this.signer = signer;
        this.root = config.publicUrl() + "/marketing/email";
    }

    /** Returns the URLs for one recipient. */
    public RecipientUrls of(String tenant, UUID recipient) {
        return new RecipientUrls() {
            @Override
            public String link(int position) {
                return root + "/t/c/" + signer.write(new TrackingToken(Kind.CLICK, tenant, recipient, position));
            }

            @Override
            public String pixel() {
                return root + "/t/o/" + signer.write(new TrackingToken(Kind.OPEN, tenant, recipient, 0));
            }

            @Override
            public String unsubscribe() {
                return root + "/u/" + signer.write(new TrackingToken(Kind.UNSUBSCRIBE, tenant, recipient, 0));
            }
        };
    }
}
