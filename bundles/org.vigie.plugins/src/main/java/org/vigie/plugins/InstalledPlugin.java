package org.vigie.plugins;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A plugin of this installation.
 *
 * @param plugin what its archive says; the publisher as it was known when it was installed
 * @param state how it fares in this process
 * @param reasons why it is in this state, in words for the user; empty when all is well
 * @param installed when it was installed or updated
 * @param place where it came from
 */
public record InstalledPlugin(Plugin plugin, State state, List<String> reasons, Instant installed, String place) {

    public InstalledPlugin {
        reasons = List.copyOf(reasons);
    }

    /** How a plugin fares. */
    public enum State {
        /** It runs. */
        ACTIVE,
        /** It is installed but does not run: it does not fit this version of Vigie, or what it needs is gone. */
        SET_ASIDE,
        /** It runs, but something of it failed so often that it is not used until the user frees it. */
        QUARANTINED;

        /** Returns the word for scripts: {@code active}, {@code set-aside}, {@code quarantined}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
