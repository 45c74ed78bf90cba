/**
 * How fast email leaves: routes that refused are left alone for a while, and domains that asked for fewer messages get
 * fewer, and a route that is warmed up has a daily quota. Kept in the database, so that all replicas share it. Owns
 * route_pause, domain_pace and route_day. Start reading at {@link
 * com.dryjets.email.pace.RoutePauses} and {@link com.dryjets.email.pace.DomainPaces}.
 */
package com.dryjets.email.pace;
