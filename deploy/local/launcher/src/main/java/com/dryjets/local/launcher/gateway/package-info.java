/**
 * The one door on port 8080: routes {@code /marketing/**} by {@code deploy/routes.properties} and serves the console.
 *
 * <p>Start reading at {@link com.dryjets.local.launcher.gateway.Gateway}.
 */
package com.dryjets.local.launcher.gateway;
