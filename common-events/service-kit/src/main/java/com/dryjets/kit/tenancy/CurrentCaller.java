package com.dryjets.kit.tenancy;

import com.dryjets.contracts.identifier.TenantName;
import com.dryjets.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the current request. */
@ApplicationScoped
public class CurrentCaller {

    static final String TENANT_CLAIM = "tenant";

    private final JsonWebToken token;

    CurrentCaller(JsonWebToken token) {
        this.token = token;
    }

    /** Reads tenant and user from the token; a token without a valid tenant is refused with 403. */
    public Caller get() {
        String tenant = token.getClaim(TENANT_CLAIM);
        if (tenant == null || !TenantName.isValid(tenant)) {
            throw Problem.forbidden("The token has no valid tenant claim.");
        }
        return new Caller(tenant, token.getName());
    }
}
