package org.eclipse.osgi.container;

/**
 * What a bundle of Equinox can be adapted to. On Felix {@code Bundle.adapt(Module.class)} answers {@code null}; the class is
 * here so that those who ask can be linked.
 */
public abstract class Module {

    Module() {}

    /** Returns when the bundle was last changed, in milliseconds since 1970. */
    public abstract long getLastModified();
}
