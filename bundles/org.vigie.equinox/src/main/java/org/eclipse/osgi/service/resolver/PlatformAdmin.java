package org.eclipse.osgi.service.resolver;

/** Looked for by {@code org.eclipse.core.runtime}, which does without it; there is none on Felix. */
public interface PlatformAdmin {}
