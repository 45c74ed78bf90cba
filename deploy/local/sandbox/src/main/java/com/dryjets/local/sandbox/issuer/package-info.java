/**
 * The OpenID issuer of a local run and its six demo users.
 *
 * <p>The protocol is that of mock-oauth2-server; start reading at {@link com.dryjets.local.sandbox.issuer.Issuer}.
 */
package com.dryjets.local.sandbox.issuer;
