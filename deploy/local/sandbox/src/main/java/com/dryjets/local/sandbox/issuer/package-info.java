/**
 * The OpenID Connect issuer of a local run and its six demo users.
 *
 * <p>The protocol is implemented by mock-oauth2-server. Start reading at {@link com.dryjets.local.sandbox.issuer.Issuer}.
 */
package com.dryjets.local.sandbox.issuer;
