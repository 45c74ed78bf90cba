/**
 * What a local run of the platform consists of, and the process that stands behind it.
 *
 * <p>Start reading at {@link com.dryjets.local.launcher.platform.Supervisor}.
 */
package com.dryjets.local.launcher.platform;
