/**
 * The processes of a local run, and the supervisor that starts and watches them.
 *
 * <p>Start reading at {@link com.dryjets.local.launcher.platform.Supervisor}.
 */
package com.dryjets.local.launcher.platform;
