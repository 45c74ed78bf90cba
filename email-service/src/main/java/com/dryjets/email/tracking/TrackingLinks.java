package com.dryjets.email.tracking;

import com.dryjets.email.rendering.CompiledEmail.Addresses;
import com.dryjets.email.tracking.TrackingToken.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes the signed addresses that a recipient's copy of a mail leads to. */
@ApplicationScoped
public class TrackingLinks {

    private final TokenSigner signer;
    private final String root;

    TrackingLinks(TokenSigner signer, TrackingConfig config) {
        this.signer = signer;
        this.root = config.publicUrl() + "/marketing/email";
    }

    /** The addresses in the copy of one recipient. */
    public Addresses of(String tenant, UUID recipient) {
        return new Addresses() {
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
