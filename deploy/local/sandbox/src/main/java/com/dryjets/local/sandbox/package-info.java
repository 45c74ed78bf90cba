/**
 * The outside world on one machine: six social networks, an email provider with readers, and an OpenID issuer.
 *
 * <p>Everything accepted is kept in append-only files under the data folder, so that even a crash loses nothing. Start
 * reading at {@link com.dryjets.local.sandbox.Sandbox}.
 */
package com.dryjets.local.sandbox;
