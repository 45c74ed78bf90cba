/**
 * {@code ./run demo}: takes a campaign from blog post to dashboard, as a front end would, and compares every total with
 * what the networks and the inbox counted themselves. Start reading at {@code Journey}.
 */
package com.dryjets.local.demo;
