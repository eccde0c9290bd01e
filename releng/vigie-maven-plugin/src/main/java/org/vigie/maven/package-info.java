/** Packs plugins for Vigie. What it writes is described in {@code releng/docs/plugin-format.md}. */
package org.vigie.maven;
