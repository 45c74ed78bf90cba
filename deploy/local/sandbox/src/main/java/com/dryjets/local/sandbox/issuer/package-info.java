/**
 * The OpenID Connect issuer of a local run and its six demo users.
 *
 * <p>mock-oauth2-server implements the protocol. Start reading at {@link com.dryjets.local.sandbox.issuer.Issuer}.
 */
package com.dryjets.local.sandbox.issuer;
