/**
 * How fast email leaves: routes that refused are left alone for a while, domains that asked for fewer messages get fewer, a
 * route that is warmed up has a daily quota, and a route may have a rate and a number of connections. Kept in the database, so
 * that all replicas share it. Owns route_pause, domain_pace, route_day, route_rate and route_connection. Start reading at {@link
 * com.dryjets.email.pace.RoutePauses}, {@link com.dryjets.email.pace.DomainPaces}, {@link com.dryjets.email.pace.RouteTurns} and
 * {@link com.dryjets.email.pace.RouteConnections}.
 */
package com.dryjets.email.pace;
