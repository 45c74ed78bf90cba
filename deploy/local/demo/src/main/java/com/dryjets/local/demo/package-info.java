/**
 * {@code ./run demo}: takes a campaign from blog posts to a dashboard, as a front end would, and compares every figure
 * with what the outside world counted itself. Start reading at {@code Journey}.
 */
package com.dryjets.local.demo;
